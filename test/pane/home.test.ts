import { FEATURES } from '../../src/features';
import { computeReport } from '../../src/report/computeReport';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { formatsFor } from '../../src/pane/format/formats';
import { en } from '../../src/pane/strings/en';
import { NOTHING_ASKED } from '../../src/pane/state/paneState';
import { openPane, type OpenPane } from './paneInJsdom';
import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { look, refresh } from '../../src/pane/state/reportTasks';

const f = formatsFor('en-US');
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

let pane: OpenPane;
afterEach(() => pane.close());

describe('Home over the sample workbook', () => {
  beforeEach(async () => {
    pane = await openPane(sampleWorkbook(), 'sample.xlsx');
    await pane.until('the read receipt', () => pane.text().includes(en.receipt.fix));
  });

  test('shows what was read, and the figures of the report to the cent', async () => {
    const outcome = await computeReport(pane.workbook, NOTHING_ASKED, {
      signal: { aborted: false },
      onProgress: () => undefined,
      features: FEATURES,
    });
    if (outcome.kind !== 'report') throw new Error('the sample asks nothing');
    const { report } = outcome;
    const { aged, currency } = report.currencies[0]!;
    expect(pane.text()).toContain(en.receipt.read(f.count(report.reading.receipt.read), 2));
    expect(pane.text()).toContain(en.receipt.ties);
    expect(pane.text()).toContain(f.date(report.asOf));
    for (const amount of [
      aged!.balance,
      aged!.pastDue,
      aged!.unappliedCredits,
      ...Array.from(aged!.totals).slice(0, aged!.scheme.labels.length),
    ])
      expect(pane.text()).toContain(f.amount(amount as NonNullable<typeof aged>['balance'], currency));
  });

  test('says that nothing is written until Refresh wrote the AR sheets, and Restore takes them away', async () => {
    expect(pane.text()).toContain(en.notWritten);
    pane.button(en.refresh).click();
    await pane.until('the refresh to end', () => pane.text().includes(en.written));
    expect((await pane.workbook.outline()).sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['AR Summary', 'AR Worklist', 'AR Setup']),
    );
    await pane.until('the notice', () => pane.text().includes('Refreshed: AR Summary'));
    pane.button(en.actions.restore).click();
    await pane.until('the restore to end', () => pane.text().includes(en.notices.restored));
    expect((await pane.workbook.outline()).sheets.map((sheet) => sheet.name).filter((name) => name.startsWith('AR '))).toEqual([]);
    expect(pane.text()).toContain(en.notWritten);
  });

  test('a refresh that is cancelled leaves the workbook as it was', async () => {
    const before = (await pane.workbook.outline()).sheets.map((sheet) => sheet.name);
    const refreshed = refresh(pane.session);
    pane.session.cancel();
    await refreshed;
    await pane.until('the notice', () => pane.text().includes(en.notices.cancelled));
    expect((await pane.workbook.outline()).sheets.map((sheet) => sheet.name)).toEqual(before);
    expect(pane.session.current().run).toBeNull();
  });

  test('a key figure opens to say how it is computed', async () => {
    pane.button(en.figures.names.pastDueShare).click();
    await pane.until('the formula', () => pane.text().includes(en.figures.formulas.pastDueShare));
  });

  test('the skipped rows are listed by reason, and each can be selected in the sheet', async () => {
    const { receipt, layout } = pane.session.current().report!.reading;
    pane.button(en.receipt.read(f.count(receipt.read), 2)).click();
    await pane.until('the reasons', () => pane.text().includes(en.receipt.reasons.title));
    const title = receipt.skipped.find((row) => row.reason === 'title')!;
    pane.button(en.receipt.reasons.title).click();
    await pane.until('its rows', () => pane.text().includes(en.receipt.row(f.count(title.row))));
    pane.button(en.receipt.selectRow(f.count(title.row))).click();
    await pane.until('the selection', () => pane.selected.length > 0);
    expect(pane.selected[0]).toEqual({
      sheet: layout.sheet,
      spans: [{ row: title.row - 1, column: layout.range.column, rowCount: 1, columnCount: layout.range.columnCount }],
    });
  });
});

describe('a sheet that leaves something open', () => {
  test('without an as-of date the pane asks for it and ages at the day that is typed', async () => {
    pane = await openPane(
      csv('Customer,Invoice,Due date,Open amount\nAlder,INV-1,2026-01-10,100.00\nBirch,INV-2,2026-02-20,250.50\n'),
      'items.csv',
    );
    await pane.until('the field', () => pane.text().includes(en.source.asOfHint('01/31/2026')));
    pane.fill(en.source.asOf, '1/31/2026');
    await pane.until('the date to be understood', () =>
      pane.text().includes(en.source.asOfReads(f.date(46053 as Parameters<typeof f.date>[0]))),
    );
    pane.button(en.questions.answer).click();
    await pane.until('the figures', () => pane.text().includes('350.50'));
    expect(pane.text()).toContain(en.source.asOfFrom.argument);
    expect(pane.session.current().report!.asOf).toBe(46053);
  });

  test('a date that does not exist is refused with what may be typed', async () => {
    pane = await openPane(csv('Customer,Invoice,Due date,Open amount\nAlder,INV-1,2026-01-10,100.00\n'), 'items.csv');
    await pane.until('the field', () => pane.text().includes(en.source.asOfHint('01/31/2026')));
    pane.fill(en.source.asOf, '31/31/2026');
    pane.button(en.questions.answer).click();
    await pane.until('the refusal', () => pane.text().includes("That isn't a date."));
    expect(pane.session.current().report).toBeNull();
  });

  test('dates that can be read both ways are asked about, with an example of each', async () => {
    pane = await openPane(
      csv('Customer,Invoice,Due date,Open amount\nAlder,INV-1,03/04/2026,100.00\nBirch,INV-2,05/06/2026,250.50\n'),
      'items.csv',
    );
    await pane.until(
      'the question',
      () => pane.text().includes(en.questions.dateOrderAmbiguous.title) || pane.text().includes(en.questions.asOfMissing.title),
    );
    if (pane.text().includes(en.questions.asOfMissing.title)) await look(pane.session, { asOf: dayFromIso('2026-01-31')! });
    await pane.until('the choices', () => pane.text().includes(en.questions.dateReads('03/04/2026', 'Apr 3, 2026')));
    pane.button(en.questions.dateOrders.DMY).click();
    await pane.until('the figures', () => pane.session.current().report !== null);
    expect(pane.session.current().report!.reading.layout.dateOrder).toBe('DMY');
  });

  test('a sheet without open items shows how to start and offers the sample, which is then read', async () => {
    pane = await openPane(csv('hello\nworld\n'), 'notes.csv');
    await pane.until('the start', () => pane.text().includes(en.start.title));
    expect(pane.text()).toContain(en.start.nothingFound);
    pane.button(en.start.insertSample).click();
    await pane.until('the sample to be added', () => pane.session.current().canRestore && pane.session.current().run === null);
    expect((await pane.workbook.outline()).sheets.length).toBeGreaterThan(1);
  });
});
