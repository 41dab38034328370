// The collections desk over weeks.
import { addDays, dayFromIso, isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { columnLetters } from '../../src/kernel/sheet/cells';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import type { Stage } from './stage';
import { TABLE_COLUMNS, weeklyExports, type ExportedItem, type WeeklyExport } from './weeklyExports';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

const SHEET = 'Open items';
/** The headings of an export stand in its third row. */
const FIRST_ITEM_ROW = 4;
const ROWS_MAX = 60;
const CLOSED = ['AR Management Summary', 'AR Reconciliation'];

/** The same export a week later, its last two items paid. */
function weekAfter({ lines, items }: WeeklyExport): WeeklyExport {
  const [iso = ''] = /\d{4}-\d{2}-\d{2}/.exec(lines[0]!) ?? [];
  const title = lines[0]!.replace(iso, isoFromDay(addDays(dayFromIso(iso)!, 7)));
  return { lines: [title, ...lines.slice(1, -2)], items: items.slice(0, -2) };
}

/** Our columns beside the table: days past due, bucket, priority, why, next action, note. */
const NOTE_COLUMN = columnLetters(TABLE_COLUMNS + 5);

/** Something that somebody wrote, and where it must be found after every later refresh. */
interface Written {
  readonly text: string;
  readonly customer: string;
  /** '' for the whole account. */
  readonly document: string;
}

/** The desk of a collector in the workbench, over four weeks. */
class Desk {
  readonly written: Written[] = [];
  readonly logged: string[] = [];
  /** The day of the export that was pasted last: what is logged is said on it. */
  private asOf: DayNumber = dayFromIso('2026-01-01')!;

  private constructor(
    readonly bench: WorkbenchPage,
    private readonly stage: Stage,
  ) {}

  static async open(stage: Stage): Promise<Desk> {
    const bench = await WorkbenchPage.open(stage, { permissions: ['clipboard-read', 'clipboard-write'] });
    return new Desk(await bench.openFile('desk.xlsx', openItemsWorkbook(ROWS_MAX - FIRST_ITEM_ROW)), stage);
  }

  /** Pastes an export over the last one, as a person does who empties the old table first. */
  async paste({ lines }: WeeklyExport): Promise<void> {
    const { bench } = this;
    this.asOf = dayFromIso(/\d{4}-\d{2}-\d{2}/.exec(lines[0]!)![0])!;
    await bench.showSheet(SHEET);
    await bench.goTo(`A1:${columnLetters(TABLE_COLUMNS - 1)}${ROWS_MAX}`);
    await bench.page.keyboard.press('Delete');
    await bench.page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
    await bench.goTo('A1');
    await bench.page.keyboard.press('Control+V');
    await bench.page.waitForTimeout(500);
    await bench.calculated();
    equal((await bench.cell(SHEET, 'A1')).value, lines[0]!.split('\t')[0], 'the title of the export');
  }

  async refresh(): Promise<void> {
    await this.screen('Home');
    await this.bench.refresh();
  }

  async typeNote(week: WeeklyExport, { customer, document }: ExportedItem, text: string): Promise<void> {
    const place = week.items.findIndex((item) => item.document === document);
    await this.bench.showSheet(SHEET);
    await this.bench.type(`${NOTE_COLUMN}${FIRST_ITEM_ROW + place}`, text);
    this.written.push({ text, customer, document });
  }

  /** Logs in the pane about the account of a customer; `fill` types into the form that the button opens. */
  async log(customer: string, button: string, fields: Readonly<Record<string, string>>, text: string): Promise<void> {
    const { pane } = this.bench;
    await this.openAccount(customer);
    await pane.getByRole('group', { name: 'Log' }).getByRole('button', { name: button, exact: true }).click();
    const said = { 'Said on': isoFromDay(this.asOf), 'Your name': 'Maya Lind' };
    const ahead = button === 'Promise' ? { 'Promised for': isoFromDay(addDays(this.asOf, 7)) } : {};
    for (const [label, value] of Object.entries({ ...said, ...ahead, ...fields })) {
      const field = pane.locator('form').getByLabel(label).first();
      if (label === 'About') await field.selectOption(value);
      else await field.fill(value);
    }
    await pane.getByLabel('What was said').fill(text);
    await pane.getByRole('button', { name: 'Save' }).click();
    await pane.getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
    await this.bench.calculated();
    this.logged.push(text);
  }

  async openAccount(customer: string): Promise<void> {
    const { pane } = this.bench;
    await this.screen('Home');
    await this.screen('Worklist');
    await pane.getByLabel('Find a customer').fill(customer);
    await pane.locator('[role="option"]').first().click();
    await pane.getByRole('heading', { level: 2, name: customer }).waitFor();
  }

  private async screen(name: string): Promise<void> {
    await this.bench.pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  }

  /** Every note beside its item, wherever that stands now, and every entry in the log, each once. */
  async findsAll(week: WeeklyExport, label: string): Promise<void> {
    const { bench } = this;
    for (const { text, document } of this.written) {
      const place = week.items.findIndex((item) => item.document === document);
      holds(place >= 0, `${label}: ${document} is in the export.`);
      equal((await bench.cell(SHEET, `${NOTE_COLUMN}${FIRST_ITEM_ROW + place}`)).value, text, `${label}: the note beside ${document}`);
    }
    const log = await this.logTexts();
    equal(
      [...this.written.map(({ text }) => text), ...this.logged].filter((text) => log.filter((one) => one === text).length !== 1),
      [],
      `${label}: texts that do not stand in the log once`,
    );
    await this.stage.screenshot(bench.page, `desk-${label.replace(' ', '-')}`);
  }

  /** The key figures of AR Summary are those of the export, to the cent, and every check on the sheet holds. */
  async showsTruth({ lines }: WeeklyExport, label: string): Promise<void> {
    const cells = lines.slice(2).map((line) => line.split('\t'));
    const at = (...names: readonly string[]): number => cells[0]!.findIndex((heading) => names.includes(heading));
    const [amount, due] = [at('Open balance', 'Open amount'), at('Due date')];
    const cents = (some: readonly (readonly string[])[]): number =>
      some.reduce((sum, line) => sum + Math.round(Number(line[amount]) * 100), 0);
    const items = cells.slice(1).filter((line) => line.some((cell) => cell !== ''));
    const pastDue = items.filter((line) => dayFromIso(line[due]!)! < this.asOf);
    const sheet = await this.sheetValues('AR Summary');
    const head = sheet.find((row) => row.includes('Open items') && row.includes('Past due'))!;
    const key = sheet[sheet.indexOf(head) + 1]!;
    const shown = (heading: string): number => Math.round(Number(key[head.indexOf(heading)]) * 100);
    equal([key[head.indexOf('Open items')], shown('Balance'), shown('Past due')], [items.length, cents(items), cents(pastDue)], label);
    equal(
      sheet.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('✗')),
      [],
      `${label}: checks that fail`,
    );
  }

  /** The values of a sheet as they stand in the grid. */
  sheetValues(name: string): Promise<readonly (readonly unknown[])[]> {
    return this.bench.page.evaluate((sheetName) => {
      const found = window.workbench?.open?.addin.workbook.sheets().find((sheet) => sheet.name() === sheetName);
      return found?.values({ row: 0, column: 0, rowCount: 80, columnCount: 16 }) ?? [];
    }, name);
  }

  async closeMonth(): Promise<void> {
    const { pane } = this.bench;
    await this.screen('Month');
    await pane.getByRole('button', { name: 'Close the month' }).click();
    await pane.getByText('No earlier snapshot yet.').first().waitFor({ timeout: 60_000 });
    await this.bench.calculated();
  }

  /** All texts of AR Activity. */
  private logTexts(): Promise<string[]> {
    return this.bench.page.evaluate(() => {
      const log = window.workbench?.open?.addin.workbook.sheets().find((sheet) => sheet.name() === 'AR Activity');
      return (log?.values({ row: 6, column: 0, rowCount: 40, columnCount: 20 }) ?? [])
        .flat()
        .filter((cell): cell is string => typeof cell === 'string' && cell !== '');
    });
  }
}

test.setTimeout(300_000);

test('over four refreshes every note, promise and dispute is found again, whatever the export looks like', async ({ stage }) => {
  const weeks = weeklyExports();
  const desk = await Desk.open(stage);
  const kept = weeks[0]!.items.filter(({ document }) => weeks.every(({ items }) => items.some((item) => item.document === document)));
  const [noted, promised, disputed, spoken] = [0, 1, 2, 3].map((place) => kept[place]!);

  await desk.paste(weeks[0]!);
  await desk.refresh();
  await desk.showsTruth(weeks[0]!, 'week 1');
  await desk.bench.pane.getByRole('button', { name: 'Write note columns' }).click();
  await desk.bench.pane
    .getByText(/^Note columns written/)
    .first()
    .waitFor({ timeout: 30_000 });
  await desk.typeNote(weeks[0]!, noted!, 'Their buyer left, ask for Ms Ortiz');
  await desk.log(promised!.customer, 'Promise', { About: promised!.document }, 'She will pay next Friday');

  await desk.paste(weeks[1]!);
  await desk.refresh();
  await desk.showsTruth(weeks[1]!, 'week 2');
  await desk.findsAll(weeks[1]!, 'week 2');
  await desk.typeNote(weeks[1]!, spoken!, '007 is their order');
  await desk.log(
    disputed!.customer,
    'Dispute',
    { About: disputed!.document, Amount: '120.50', Reason: 'price' },
    'Two pallets were broken',
  );

  await desk.paste(weeks[2]!);
  await desk.refresh();
  await desk.showsTruth(weeks[2]!, 'week 3');
  await desk.findsAll(weeks[2]!, 'week 3');
  await desk.log(spoken!.customer, 'Note', {}, 'Pays by cheque only');

  await desk.paste(weeks[3]!);
  await desk.refresh();
  await desk.showsTruth(weeks[3]!, 'week 4');
  await desk.findsAll(weeks[3]!, 'week 4');
  await desk.openAccount(disputed!.customer);
  await desk.bench.pane
    .getByText(/Dispute of 120\.50/)
    .first()
    .waitFor();
  await desk.openAccount(promised!.customer);
  await desk.bench.pane
    .getByText(/promise.* broken/i)
    .first()
    .waitFor();
  // A closed month is a document: the next export and a plain refresh leave it as it was.
  await desk.closeMonth();
  await desk.showsTruth(weeks[3]!, 'month end');
  const document = await Promise.all(CLOSED.map((sheet) => desk.sheetValues(sheet)));
  const next = weekAfter(weeks[3]!);
  await desk.paste(next);
  await desk.refresh();
  await desk.showsTruth(next, 'the week after');
  equal(await Promise.all(CLOSED.map((sheet) => desk.sheetValues(sheet))), document, 'the closed month');
  equal(desk.bench.seen.outside, [], 'requests to other machines');
});
