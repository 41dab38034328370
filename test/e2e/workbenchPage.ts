import type { BrowserContextOptions, Frame, Page } from '@playwright/test';
import type { WorkbenchController } from '../../src/workbench/workbenchController';
import type { Seen, Stage } from './stage';

declare global {
  interface Window {
    /** The page's controller, at hand for tests and the console. */
    workbench?: WorkbenchController;
  }
}

export interface ShownCell {
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly formula: string;
}

const READY_MS = 60_000;

/** The workbench as its user sees it: cells are typed into, buttons pressed; only the cells' values are read from the grid, which draws them as pixels. */
export class WorkbenchPage {
  private constructor(
    readonly page: Page,
    readonly seen: Seen,
    readonly pane: Frame,
  ) {}

  /** Opens the workbench on the sample workbook and waits until the pane has read it. */
  static async open(stage: Stage, options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const { page, seen } = await stage.newPage(options);
    await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: READY_MS });
    const opened = new WorkbenchPage(page, seen, await WorkbenchPage.paneOf(page));
    await opened.refreshButton.waitFor({ timeout: READY_MS });
    return opened;
  }

  private static async paneOf(page: Page): Promise<Frame> {
    const handle = await page.waitForSelector('iframe[title="Agewise"]', { state: 'attached', timeout: READY_MS });
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('The pane has no frame.');
    return frame;
  }

  /** The question about unsaved changes; there while it is open. */
  get unsavedQuestion(): ReturnType<Page['getByRole']> {
    return this.page.getByRole('dialog', { name: /^Save your changes/ });
  }

  /** Opens another workbook through the page's own Open button, without saving this one; the pane starts anew. */
  async openFile(name: string, bytes: Uint8Array): Promise<WorkbenchPage> {
    const before = this.pane;
    await this.page
      .getByLabel('Workbook to open')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const title = this.page.getByRole('heading', { level: 1 }).getByText(name);
    await title.or(this.unsavedQuestion).first().waitFor({ timeout: READY_MS });
    if (await this.unsavedQuestion.isVisible()) await this.unsavedQuestion.getByRole('button', { name: "Don't save" }).click();
    await title.waitFor({ timeout: READY_MS });
    if (!before.isDetached()) await this.page.waitForFunction(() => true);
    return new WorkbenchPage(this.page, this.seen, await WorkbenchPage.paneOf(this.page));
  }

  get refreshButton(): ReturnType<Frame['getByRole']> {
    return this.pane.getByRole('button', { name: 'Refresh', exact: true });
  }

  /** Presses Refresh in the pane and waits until it says what was written. */
  async refresh(): Promise<void> {
    await this.refreshButton.click();
    await this.pane
      .getByText(/^Refreshed: /)
      .first()
      .waitFor({ timeout: READY_MS });
    await this.calculated();
  }

  /** Waits until the add-in's batches are answered and every formula is calculated. */
  async calculated(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.open?.addin.host.idle());
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench?.open?.addin.workbook.sheets().map((sheet) => sheet.name()) ?? []);
  }

  /** What a cell shows; `address` such as `B4`. */
  cell(sheet: string, address: string): Promise<ShownCell> {
    return this.page.evaluate(
      ([sheetName, at]) => {
        const found = window.workbench?.open?.addin.workbook.sheets().find((s) => s.name() === sheetName);
        const m = /^([A-Z]+)(\d+)$/.exec(at);
        if (!found || !m) throw new Error(`There is no cell ${at} on a sheet ${sheetName}.`);
        const letters = m[1] ?? '';
        let column = -1;
        for (let i = 0; i < letters.length; i++) column = (column + 1) * 26 + letters.charCodeAt(i) - 65;
        const span = { row: Number(m[2]) - 1, column, rowCount: 1, columnCount: 1 };
        const formula = found.formulas(span)[0]?.[0];
        return {
          value: found.values(span)[0]?.[0] ?? null,
          text: found.texts(span)[0]?.[0] ?? '',
          formula: typeof formula === 'string' && formula.startsWith('=') ? formula : '',
        };
      },
      [sheet, address] as const,
    );
  }

  /** Goes to a cell of the shown sheet by the name box. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('main.sheet input[type=text]').first();
    await box.click();
    await box.fill(address);
    await box.press('Enter');
    await this.page.waitForTimeout(150);
  }

  /** Types into a cell of the shown sheet, as by hand, and waits for the result. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(150);
    await this.calculated();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.evaluate((sheetName) => {
      const workbook = window.workbench?.open?.addin.workbook;
      const sheet = workbook?.sheets().find((s) => s.name() === sheetName);
      if (!sheet) throw new Error(`There is no sheet ${sheetName}.`);
      workbook?.activate(sheet.id);
    }, name);
    await this.page.waitForTimeout(400);
  }

  /** The file that Save a copy hands out, and what the page says about it. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly message: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const message = await this.page.locator('.message-bar span').innerText();
    return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)), message };
  }
}
