import type { BrowserContextOptions, Page } from 'playwright-core';

/** What a page did that it should not: requests to other machines, and errors. */
export interface Seen {
  readonly outside: readonly string[];
  readonly errors: readonly string[];
}

/** Where a browser test plays: it makes fresh pages of the workbench, which are closed after the test. */
export interface Stage {
  readonly url: string;
  newPage(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly seen: Seen }>;
  screenshot(page: Page, name: string): Promise<unknown>;
}

/** One browser test; `name` says in domain words what a user gets. */
export interface BrowserTest {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}
