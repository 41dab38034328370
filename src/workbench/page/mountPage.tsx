import { createRoot } from 'react-dom/client';
import type { PageCommands } from './pageCommands';
import type { PageStore } from './pageState';
import { Workbench } from './Workbench';

interface PageParts {
  readonly store: PageStore;
  readonly commands: PageCommands;
  readonly gridElement: HTMLElement;
  readonly paneFrame: HTMLIFrameElement;
}

/** Draws the page into `place`; resolves once the elements of the grid and the pane stand in it. */
export function mountPage(place: HTMLElement, { store, commands, gridElement, paneFrame }: PageParts): Promise<void> {
  createRoot(place).render(<Workbench store={store} commands={commands} gridElement={gridElement} paneFrame={paneFrame} />);
  return new Promise((resolve) => {
    const check = (): void => {
      if (gridElement.isConnected && paneFrame.isConnected) resolve();
      else requestAnimationFrame(check);
    };
    check();
  });
}
