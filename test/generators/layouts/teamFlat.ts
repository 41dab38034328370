import { Random } from '../../../src/features/sample/domain/random';
import type { MadeItem } from '../../../src/features/sample/domain/madeLedger';
import type { CellSpec } from '../sheet/cellWriter';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { daysPastDue } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker, type Unprinted } from '../sheet/sheetMaker';
import { WORDS } from '../sheet/words';

interface FlatColumn {
  readonly heading: string;
  readonly prints: Unprinted | null;
  readonly cell: (item: MadeItem) => CellSpec;
}

function flatColumns(maker: SheetMaker): FlatColumn[] {
  const { write, mess } = maker;
  const words = WORDS[maker.locale.language];
  let running = 0;
  const columns: FlatColumn[] = [
    { heading: words.customerId, prints: 'customerId', cell: (i) => maker.customerOf(i).id },
    { heading: words.customer, prints: null, cell: (i) => write.name(maker.customerOf(i)) },
    { heading: words.documentNo, prints: 'documentNo', cell: (i) => i.documentNo },
    { heading: words.type, prints: null, cell: (i) => words.kinds[i.kind] },
    { heading: words.documentDate, prints: 'documentDay', cell: (i) => write.date(i.documentDay) },
    { heading: words.dueDate, prints: 'dueDay', cell: (i) => write.date(i.dueDay) },
    { heading: words.terms, prints: 'terms', cell: (i) => i.terms },
    { heading: words.originalAmount, prints: 'originalAmount', cell: (i) => write.amount(i.originalAmount, i.currency) },
    { heading: words.openAmount, prints: null, cell: (i) => write.open(i.openAmount, i.currency) },
    { heading: words.currency, prints: 'currency', cell: (i) => i.currency },
    { heading: words.collector, prints: 'collector', cell: (i) => i.collector },
    {
      heading: words.note,
      prints: null,
      cell: (i) => (i.promiseDay === null ? '' : `Promised ${longDateText(i.promiseDay, maker.locale)}`),
    },
  ];
  if (maker.ledger.customers.some((customer) => customer.entity !== ''))
    columns.splice(1, 0, { heading: words.entity, prints: 'entity', cell: (i) => i.entity });
  if (mess.extraAmountColumns) {
    columns.push({ heading: words.creditLimit, prints: null, cell: (i) => write.amount(maker.customerOf(i).creditLimit, i.currency) });
    columns.push({ heading: words.daysLate, prints: null, cell: (i) => write.days(daysPastDue(i, maker.ledger)) });
  }
  if (mess.shuffledColumns) shuffle(columns, new Random(maker.ledger.seed));
  // A running balance adds up across currencies only where there is one.
  if (mess.runningBalance && maker.ledger.currencies.length === 1) {
    columns.push({ heading: words.runningBalance, prints: null, cell: (i) => write.amount((running += i.openAmount), i.currency) });
  }
  return columns;
}

function shuffle(list: unknown[], random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** An AR team's own list: one row an item, headings in the team's language, columns in any order, every currency of the ledger. */
export const teamFlat: LayoutFamily = {
  name: 'teamFlat',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Open items', ledger, locale, mess);
    const words = WORDS[locale.language];
    const columns = flatColumns(maker);
    maker.titles([ledger.company, `${words.title} – ${words.asOf} ${longDateText(ledger.asOf, locale)}`], true);
    if (mess.extraAmountColumns) maker.printsDaysLate();
    maker.add(
      'header',
      columns.map((column) => column.heading),
    );
    const prints = columns.flatMap((column) => (column.prints === null ? [] : [column.prints]));
    for (const item of ledger.items)
      maker.item(
        item,
        prints,
        columns.map((column) => column.cell(item)),
      );
    footer(maker);
    return finishSheet(maker);
  },
};
