import { accessTests } from './accessTests';
import { collectorTests } from './collectorTests';
import { deskTests } from './deskTests';
import { forecastTests } from './forecastTests';
import { functionTests } from './functionTests';
import { loadingTests } from './loadingTests';
import { gridTests } from './gridTests';
import { monthTests } from './monthTests';
import { openingTests } from './openingTests';
import { protectionTests } from './protectionTests';
import { savingTests } from './savingTests';
import type { BrowserTest } from './stage';
import { unsavedTests } from './unsavedTests';

/** Every browser test, in the order in which a reader would ask. */
export const allTests: readonly BrowserTest[] = [
  ...openingTests,
  ...loadingTests,
  ...functionTests,
  ...collectorTests,
  ...deskTests,
  ...forecastTests,
  ...monthTests,
  ...savingTests,
  ...protectionTests,
  ...gridTests,
  ...unsavedTests,
  ...accessTests,
];
