const DARK = '(prefers-color-scheme: dark)';

/**
 * Lets a page in a frame believe that the system prefers dark or light colours, to look at both without changing the system. Excel on the
 * web hands no theme to its add-ins, so that the system's preference is all that the pane has to go by.
 */
export class PaneColors {
  private isDark: boolean | null = null;
  private queries: MediaQueryList[] = [];

  /** Must be called as soon as the frame has its page, before the page's own scripts ask. */
  watch(page: Window): void {
    const ask = page.matchMedia.bind(page);
    const system = ask(DARK);
    this.queries = [];
    page.matchMedia = (query) => {
      const asked = ask(query);
      if (query !== DARK) return asked;
      Object.defineProperty(asked, 'matches', { get: () => this.isDark ?? system.matches });
      this.queries.push(asked);
      return asked;
    };
  }

  choose(isDark: boolean): void {
    this.isDark = isDark;
    for (const query of this.queries) query.dispatchEvent(new Event('change'));
  }
}

/** Calls back as soon as `frame` has left its empty first page, before the new page's deferred scripts run. */
export function onPageBegun(frame: HTMLIFrameElement, begun: (page: Window) => void): void {
  const first = frame.contentWindow?.document;
  const look = (): void => {
    const page = frame.contentWindow;
    if (!frame.isConnected || !page) return;
    if (page.document === first || page.location.href === 'about:blank') setTimeout(look, 0);
    else begun(page);
  };
  look();
}
