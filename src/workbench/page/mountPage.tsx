import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PageCommands } from './pageCommands';
import type { PageStore } from './pageState';
import { Workbench } from './Workbench';

/** Draws the page into `place`; it is there when this returns. */
export function mountPage(place: HTMLElement, store: PageStore, commands: PageCommands): void {
  flushSync(() => createRoot(place).render(<Workbench store={store} commands={commands} />));
}

/** Changes what the page shows and draws it at once, so that elements handed over stand in the page when this returns. */
export function changeNow(store: PageStore, part: Parameters<PageStore['change']>[0]): void {
  flushSync(() => store.change(part));
}
