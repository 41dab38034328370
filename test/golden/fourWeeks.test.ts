import type { Message } from '../../src/kernel/words/message';
import type { NoteCounts } from '../../src/features/activity/domain/notes/noteThreads';
import { logActivity } from '../../src/features/worklist/run/logActivity';
import { newEntry, type NewEntry } from '../../src/features/activity/domain/activityEntry';
import { isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { amountWords } from '../../src/kernel/sheet/words';
import { deskTexts } from '../../src/features/activity/sheet/deskColumns';
import { CALL_LIST } from '../../src/features/worklist/sheet/callListTable';
import type { Report } from '../../src/features/report';
import type { Cell } from '../../src/kernel/sheet/cells';
import { NoteBook, type Item } from '../features/notes/run/noteBook';
import { day, QUIET } from './madeReport';
import { expectTexts } from './expectTexts';
import { writtenTexts } from './writtenTexts';
import { writeActivityReport, writeBrief } from '../../src/features/worklist/run/writeBrief';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { ACTIVITY } from '../../src/features/activity/domain/activityPart';
import { english } from '../harness/say';

const IDS: Readonly<Record<string, string>> = {
  'Alder Works': 'A-17',
  'Birch & Sons': 'A-21',
  'Cedar Point': 'A-34',
  'Dune Partners': 'A-40',
};
const item = (customer: string, document: string, due: string, amount: number): Item => ({
  customer,
  id: IDS[customer]!,
  document,
  due,
  amount,
});

const FIRST: readonly Item[] = [
  item('Alder Works', '1001', '2026-01-05', 12500.5),
  item('Alder Works', '1002', '2026-02-20', 900),
  item('Birch & Sons', '1003', '2025-11-10', 26000),
  item('Cedar Point', '1004', '2025-12-20', 4000),
  item('Cedar Point', '1005', '2026-01-15', 1500),
  item('Dune Partners', '1006', '2025-12-31', 6000),
];

const about = (customer: string, kind: NewEntry['kind'], when: string, rest: Partial<NewEntry>): NewEntry =>
  newEntry({ kind, customer, customerId: IDS[customer]!, when: day(when), who: 'Ann Lee', ...rest });

/** How the notes stand. */
const noteCountWords = ({ carried, fresh, closed, conflicts, orphans, total }: NoteCounts): string =>
  `Notes: carried ${carried}, new ${fresh}, closed ${closed}, conflicts ${conflicts}, orphans ${orphans}; ${total} in all.`;

/** What a reader of the week wants to know: the receipt, the call list, and the log. */
function told(title: string, asOf: string, notes: string, report: Report, book: NoteBook): string {
  const [one] = report.currencies;
  const list = report.parts.get(WORKLIST)[0]!.map((ranked) => {
    const { name } = report.reading.customers.at(ranked.customer);
    const amount = (value: typeof ranked.balance): string => amountWords(value, one!.currency);
    const held = [
      ranked.disputed > 0 ? `disputed ${amount(ranked.disputed)}` : '',
      (ranked.arranged ?? 0) > 0 ? `arranged ${amount(ranked.arranged!)}` : '',
      ranked.promised > 0 ? `promised ${amount(ranked.promised)}` : '',
    ].filter((text) => text !== '');
    const texts: Readonly<Record<string, Message | ''>> = { ...deskTexts(report.parts.get(ACTIVITY), ranked.customer, one!.currency) };
    const desk = Object.entries(texts).flatMap(([id, text]) =>
      text === '' ? [] : [`${CALL_LIST.columns.find((column) => column.id === id)!.heading.en}: ${english(text)}`],
    );
    return [
      `  ${ranked.rank}. ${name}, class ${ranked.class}, ${ranked.score} points: collect ${amount(ranked.amountToCollect)} of ${amount(ranked.balance)}${held.length > 0 ? ` (${held.join(', ')})` : ''}; ${english(ranked.nextAction)}`,
      ...ranked.why.map(({ points, because }) => `       ${points >= 0 ? '+' : ''}${points} ${english(because)}`),
      ...desk.map((text) => `       ${text}`),
    ].join('\n');
  });
  const log = book.log().map(({ When, Who, Customer, Document, Kind, Amount, Text, State }) => {
    const parts = [
      typeof When === 'number' ? isoFromDay(When as DayNumber) : '',
      Who,
      Customer,
      Document,
      Kind,
      Amount,
      JSON.stringify(Text),
      `→ ${String(State)}`,
    ];
    return `  ${parts
      .map(String)
      .filter((text) => text !== '' && text !== '""')
      .join(' | ')}`;
  });
  return [`## ${title}, as of ${asOf}`, notes, 'Call list', ...list, 'Log', ...log, ''].join('\n');
}

/** The weeks as text, and the sheets as they stand at their end, the brief of the account to call first and the activity report among them. */
async function story(): Promise<ReadonlyMap<string, string>> {
  const book = new NoteBook();
  const weeks: string[] = [];
  const refreshAndTell = async (title: string, asOf: string): Promise<Report> => {
    const { report, notes } = await book.refresh(asOf);
    weeks.push(told(title, asOf, noteCountWords(notes!), report, book));
    return report;
  };

  book.paste(FIRST);
  await book.writeColumns((await book.refresh('2026-01-31')).report);
  const first = await refreshAndTell('Week 1: the list is new', '2026-01-31');
  book.typeNote(3, 'Their buyer left, ask for Ms Ortiz');
  await logActivity(
    book.workbook,
    first,
    [
      about('Birch & Sons', 'call', '2026-01-31', { outcome: 'reached', text: 'Cash is short until March' }),
      about('Birch & Sons', 'plan', '2026-01-31', { document: '1003', amount: 26000, day: day('2026-02-05'), outcome: '4 weekly' }),
      about('Alder Works', 'promise', '2026-01-31', { document: '1001', amount: 12500.5, day: day('2026-02-04') }),
      about('Cedar Point', 'dispute', '2026-01-31', { document: '1004', amount: 1200, reason: 'price', owner: 'Sales' }),
      about('Dune Partners', 'promise', '2026-01-31', { amount: 6000, day: day('2026-02-03'), document: '1006' }),
    ],
    QUIET,
  );

  // Alder paid in part, Birch its first instalment, Dune's invoice is gone from the export.
  book.paste([
    item('Cedar Point', '1005', '2026-01-15', 1500),
    item('Cedar Point', '1004', '2025-12-20', 4000),
    item('Alder Works', '01001', '2026-01-05', 7500.5),
    item('Birch & Sons', '1003', '2025-11-10', 19500),
    item('Dune Partners', '1010', '2026-03-01', 800),
    item('Alder Works', '1002', '2026-02-20', 900),
  ]);
  const second = await refreshAndTell('Week 2: another export is pasted over the sheet', '2026-02-07');
  book.typeNote(2, 'Dispute goes to Sales');
  await logActivity(
    book.workbook,
    second,
    [
      about('Alder Works', 'promise', '2026-02-07', { document: '1001', amount: 7500.5, day: day('2026-02-12') }),
      about('Cedar Point', 'step', '2026-02-07', { nextAction: 'Send a copy of 1005', nextDay: day('2026-02-09') }),
    ],
    QUIET,
  );

  // The columns are renamed and reordered; nobody paid anything.
  book.paste(
    [
      item('Birch & Sons', '1003', '2025-11-10', 19500),
      item('Alder Works', '1001', '2026-01-05', 7500.5),
      item('Alder Works', '1002', '2026-02-20', 900),
      item('Cedar Point', '1004', '2025-12-20', 4000),
      item('Cedar Point', '1005', '2026-01-15', 1500),
      item('Dune Partners', '1010', '2026-03-01', 800),
    ],
    ['Invoice', 'Customer', 'Customer number', 'Amount', 'Due date', 'Invoice date'],
    { Invoice: 'Document no.', Amount: 'Open amount' },
  );
  const third = await refreshAndTell('Week 3: columns renamed and reordered, nobody paid', '2026-02-16');
  await logActivity(
    book.workbook,
    third,
    [
      about('Cedar Point', 'dispute', '2026-02-16', { document: '1004', outcome: 'resolved', text: 'Credit of 1,200.00 is on its way' }),
      about('Cedar Point', 'credit', '2026-02-17', { document: '1004', amount: 1200 }),
      about('Alder Works', 'promise', '2026-02-16', { document: '1001; 1002', amount: 8400.5, day: day('2026-02-18') }),
      about('Alder Works', 'note', '2026-02-16', { document: '1002', text: 'Pays with 1001' }),
      about('Birch & Sons', 'hold', '2026-02-16', { reason: 'plan broken' }),
    ],
    QUIET,
  );

  // Cedar's credit is booked, Alder has paid everything as the list of paid invoices tells, Dune's old invoice is back.
  const paid = (document: string, on: string, amount: number): Cell[] => [
    IDS['Alder Works']!,
    'Alder Works',
    document,
    day('2025-12-06'),
    day('2026-01-05'),
    day(on),
    amount,
  ];
  book.workbook.addSheet(
    'Paid invoices',
    [
      ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'],
      paid('1001', '2026-02-03', 5000),
      paid('1001', '2026-02-18', 7500.5),
      paid('1002', '2026-02-18', 900),
    ],
    [3, 4, 5],
  );
  book.paste([
    item('Birch & Sons', '1003', '2025-11-10', 19500),
    item('Cedar Point', '1004', '2025-12-20', 2800),
    item('Dune Partners', '1006', '2025-12-31', 6000),
    item('Dune Partners', '1010', '2026-03-01', 800),
  ]);
  const last = await refreshAndTell('Week 4: one customer has paid and is gone, an old invoice is back', '2026-02-23');
  await writeBrief(book.workbook, last, last.currencies[0]!, last.parts.get(WORKLIST)[0]![0]!, QUIET);
  await writeActivityReport(book.workbook, last, QUIET);
  return new Map([['story', weeks.join('\n')], ...writtenTexts(book.workbook)]);
}

test('four weeks of collecting read as the expected texts', async () => {
  expectTexts('four-weeks', await story());
});
