import { FEATURES } from '../../src/features';
import { LANGUAGES } from '../../src/kernel/words/locale';
import { screensOf, type PaneScreen } from '../../src/pane/face';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { openPane } from './paneInJsdom';

/** The capabilities with one screen in front, so that the pane opens on it, however it is reached otherwise. */
const openingOn = (first: PaneScreen): typeof FEATURES =>
  FEATURES.map((feature) =>
    feature.screens?.includes(first)
      ? { ...feature, order: -1, screens: [first, ...feature.screens.filter((screen) => screen !== first)] }
      : feature,
  );

const SCREENS = screensOf(FEATURES).flatMap((screen) => LANGUAGES.map((language) => [screen.id, language, screen] as const));

test.each(SCREENS)('the screen %s opens in %s', async (_id, language, screen) => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', language, () => null, openingOn(screen));
  const main = pane.document.querySelector('main')!;
  await pane.until('the content of the screen', () => main.querySelectorAll('button, input, table, h2').length > 0);
  expect(main.querySelector('h1')!.textContent).toBe(screen.title[language]);
  expect(main.querySelector('[role="alert"]')).toBeNull();
  expect(pane.session.current().failure).toBeNull();
  pane.close();
});
