// The policy that the built page brings along: on a customer's web server there is no other.
import { test } from './browserTest';
import { equal, holds } from './expectations';
import type { Stage } from './stage';
import { WorkbenchPage } from './workbenchPage';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

declare global {
  interface Window {
    /** What the policy of the page refused. */
    refused?: string[];
  }
}

/** The pane as a web server without headers of its own gives it, Microsoft's library from Microsoft's address. */
async function opened(stage: Stage): Promise<WorkbenchPage> {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.route('**/addin/taskpane.html*', async (route) => {
    const body = (await (await route.fetch()).text()).replaceAll('/office/', MICROSOFT);
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await bench.page.route(`${MICROSOFT}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(MICROSOFT, `${stage.url}office/`) });
    await route.fulfill({ body: await response.body(), contentType: response.headers()['content-type'] ?? '' });
  });
  await bench.pane.evaluate(() => {
    document.title = 'before';
    window.location.reload();
  });
  await bench.pane.waitForFunction(() => document.title === 'Agewise');
  await bench.refreshButton.waitFor();
  await bench.pane.evaluate(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused?.push(event.effectiveDirective));
  });
  return bench;
}

const refused = (bench: WorkbenchPage): Promise<string[]> => bench.pane.evaluate(() => window.refused ?? []);

test('on a web server without headers the pane works with the library from Microsoft, and its own policy refuses nothing that it does', async ({
  stage,
}) => {
  const bench = await opened(stage);
  await bench.refresh();
  for (const name of ['Worklist', 'Month', 'Settings', 'Home']) {
    await bench.pane.getByRole('navigation').getByRole('button', { name }).click();
    await bench.pane.getByRole('heading', { level: 1 }).or(bench.pane.getByRole('main')).first().waitFor();
  }
  equal(await refused(bench), [], 'what the policy refused');
  equal([...bench.seen.errors], [], 'errors');
  holds(
    bench.seen.outside.length > 0 && bench.seen.outside.every((url) => url.startsWith(MICROSOFT)),
    `Asked elsewhere: ${bench.seen.outside.join(', ')}`,
  );
});

test('a script, a page or a picture from elsewhere, a script in the page and a message to another server are refused', async ({
  stage,
}) => {
  const bench = await opened(stage);
  equal([...bench.seen.errors], [], 'errors');
  const ran = await bench.pane.evaluate(async () => {
    const put = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
    };
    put('script', {}, 'window.ran = true');
    put('script', { src: 'https://example.com/x.js' });
    put('iframe', { src: 'https://example.com/' });
    put('img', { src: 'https://example.com/x.png', onerror: 'window.ran = true' });
    put('base', { href: 'https://example.com/' });
    const sent = await fetch('https://example.com/', { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    await new Promise((done) => setTimeout(done, 500));
    return [sent, 'ran' in window];
  });
  equal(ran, [false, false], 'what was sent and what ran');
  const kinds = new Set(await refused(bench));
  for (const kind of ['script-src-elem', 'script-src-attr', 'frame-src', 'img-src', 'base-uri', 'connect-src'])
    holds(kinds.has(kind), `${kind} was not refused: ${[...kinds].join(', ')}`);
});
