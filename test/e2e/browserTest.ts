import { join } from 'node:path';
import { test as playwrightTest } from '@playwright/test';
import { createStage, type Stage } from './stage';

/** A browser test; its name says in domain words what a user gets. What it makes on the stage is closed after it. */
export const test = playwrightTest.extend<{ readonly stage: Stage }>({
  stage: async ({ browser }, use, { project }) => {
    const stage = createStage(browser, process.env['AGEWISE_WORKBENCH'] ?? '', join(project.outputDir, '..', 'screenshots'));
    await use(stage);
    await stage.close();
  },
});
