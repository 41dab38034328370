import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { openPane } from './paneInJsdom';

test('the pane takes on a theme that Excel was given while it stood open, once somebody comes back to it', async () => {
  let isDark = false;
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', 'en', () => isDark);
  const colors = (): string => [...pane.document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' ');
  const light = colors();
  isDark = true;
  pane.document.defaultView!.dispatchEvent(new pane.document.defaultView!.Event('focus'));
  await pane.until('dark colours', () => /--colorNeutralBackground1:\s*#292929/.test(colors()));
  expect(light).not.toMatch(/--colorNeutralBackground1:\s*#292929/);
  pane.close();
});
