import { cellNumber } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty, at, live } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { StyleName } from '../../../kernel/sheet/styles';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { agingText } from '../../aging/agingText';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import type { Parties } from '../../customers/domain/parties';
import type { BalanceForward, Statement, StatementLine } from '../domain/statement';
import { statementsText } from '../statementsText';
import type { FootColumns } from './statementFoot';

/** How days are written for the reader of a statement. */
export const dateFormat = ({ locale }: Say): string =>
  locale.language === 'es' ? 'dd/mm/yyyy' : locale.monthFirst ? 'mm/dd/yyyy' : 'd mmm yyyy';

/** Height of a row of headings, which may take two lines. */
const HEAD_POINTS = 30;

interface LineColumn {
  readonly heading: Message;
  readonly style: StyleName;
  readonly cell: (line: StatementLine, row: number, first: boolean) => Shown;
}

/** Where the columns of an open-item statement stand. */
const OPEN_COLUMN = 7;
const BALANCE_COLUMN = 8;

function columnsOf(
  { openItem, members, currency }: Statement,
  labels: readonly string[],
  parties: Parties,
  say: Say,
): readonly LineColumn[] {
  const label = (bucket: number | null): string => say(agingText('bucket', { label: bucket === null ? NO_DATE : labels[bucket]! }));
  const hasDisputes = openItem.lines.some(({ disputed }) => disputed > 0);
  const hasPromises = openItem.lines.some(({ promisedDay }) => promisedDay !== null);
  return [
    { heading: statementsText('st.date'), style: 'date', cell: ({ day }) => day ?? '' },
    { heading: statementsText('st.document'), style: 'indented', cell: ({ documentNo }) => documentNo },
    { heading: statementsText('st.type'), style: 'text', cell: ({ kind }) => say(statementsText(`kind.${kind}`)) },
    { heading: statementsText('st.due'), style: 'date', cell: ({ dueDay }) => dueDay ?? '' },
    { heading: statementsText('st.days'), style: 'integer', cell: ({ daysPastDue }) => daysPastDue ?? '' },
    { heading: statementsText('st.age'), style: 'indented', cell: ({ bucket }) => label(bucket) },
    { heading: statementsText('st.original'), style: 'amount', cell: ({ original }) => amountOrEmpty(original, currency) },
    { heading: statementsText('st.open'), style: 'amount', cell: ({ open }) => cellNumber(open, currency) },
    {
      heading: statementsText('st.balance'),
      style: 'amount',
      cell: ({ running }, row, first) =>
        live(first ? `=${at(row, OPEN_COLUMN)}` : `=${at(row - 1, BALANCE_COLUMN)}+${at(row, OPEN_COLUMN)}`, cellNumber(running, currency)),
    },
    ...(hasDisputes
      ? [
          {
            heading: statementsText('st.inDispute'),
            style: 'amount' as const,
            cell: ({ disputed }: StatementLine) => (disputed > 0 ? cellNumber(disputed, currency) : ''),
          },
        ]
      : []),
    ...(hasPromises
      ? [{ heading: statementsText('st.promised'), style: 'date' as const, cell: ({ promisedDay }: StatementLine) => promisedDay ?? '' }]
      : []),
    ...(members.length > 1
      ? [{ heading: statementsText('st.branch'), style: 'indented' as const, cell: ({ party }: StatementLine) => parties.at(party).name }]
      : []),
  ];
}

/** Open items, line by line, with the balance after each. */
export function writeOpenItems(
  builder: PlanBuilder,
  statement: Statement,
  labels: readonly string[],
  parties: Parties,
  row: number,
  say: Say,
): { readonly next: number; readonly columns: FootColumns; readonly width: number } {
  const { openItem, currency } = statement;
  const columns = columnsOf(statement, labels, parties, say);
  const right = new Set(
    columns.flatMap(({ style }, place) => (style === 'text' || style === 'asText' || style === 'indented' ? [] : [place])),
  );
  builder
    .cells(row, 0, [columns.map(({ heading }) => say(heading))])
    .header(row, 0, columns.length, right)
    .height(row, 1, HEAD_POINTS);
  columns.forEach(({ style }, place) => style === 'indented' && builder.style(spanAt(row, place, 1, 1), 'headerIndented'));
  const first = row + 1;
  const count = openItem.lines.length;
  builder.cells(
    first,
    0,
    openItem.lines.map((line, k) => columns.map(({ cell }) => cell(line, first + k, k === 0))),
  );
  columns.forEach(({ style }, place) => {
    const format =
      style === 'amount' ? amountFormat(currency) : style === 'date' ? dateFormat(say) : style === 'indented' ? '@' : undefined;
    if (style !== 'text') builder.style(spanAt(first, place, count, 1), style, format);
  });
  const of = (column: number) => spanAt(first, column, Math.max(1, count), 1);
  const disputedAt = columns.findIndex(({ heading }) => heading.code === 'st.inDispute');
  const end = first + Math.max(1, count);
  builder
    .cell(end, 0, say(statementsText('st.total')), 'textTotal')
    .style(spanAt(end, 1, 1, OPEN_COLUMN - 1), 'textTotal')
    .cell(
      end,
      OPEN_COLUMN,
      live(`=SUM(${at(first, OPEN_COLUMN)}:${at(end - 1, OPEN_COLUMN)})`, cellNumber(openItem.total, currency)),
      'amountTotal',
      amountFormat(currency),
    )
    .style(spanAt(end, BALANCE_COLUMN, 1, 1), 'textTotal');
  return {
    next: end + 1,
    columns: { open: of(OPEN_COLUMN), days: of(4), age: of(5), disputed: disputedAt < 0 ? null : of(disputedAt) },
    width: columns.length,
  };
}

const FORWARD_HEADINGS = ['st.date', 'st.document', 'st.type', 'st.charge', 'st.payment', 'st.balance'] as const;

/** The opening balance, then each movement with the balance after it. Gives the row behind it. */
export function writeForward(builder: PlanBuilder, { currency }: Statement, forward: BalanceForward, row: number, say: Say): number {
  const format = amountFormat(currency);
  builder
    .cells(row, 0, [FORWARD_HEADINGS.map((code) => say(statementsText(code)))])
    .header(row, 0, 6, new Set([0, 3, 4, 5]))
    .style(spanAt(row, 1, 1, 1), 'headerIndented')
    .height(row, 1, HEAD_POINTS);
  const opening: Shown[] = [forward.from, '', say(statementsText('st.opening')), '', '', cellNumber(forward.opening, currency)];
  const lines = forward.lines.map(({ day, documentNo, kind, amount, running }, k): Shown[] => {
    const place = row + 2 + k;
    return [
      day,
      documentNo,
      say(statementsText(`kind.${kind}`)),
      amount >= 0 ? cellNumber(amount, currency) : '',
      amount < 0 ? -cellNumber(amount, currency) : '',
      live(`=${at(place - 1, 5)}+${at(place, 3)}-${at(place, 4)}`, cellNumber(running, currency)),
    ];
  });
  const count = lines.length + 1;
  builder
    .cells(row + 1, 0, [opening, ...lines])
    .style(spanAt(row + 1, 0, count, 1), 'date', dateFormat(say))
    .style(spanAt(row + 1, 1, count, 1), 'indented', '@')
    .style(spanAt(row + 1, 3, count, 3), 'amount', format);
  const end = row + 1 + count;
  builder
    .cell(end, 0, say(statementsText('st.closing')), 'textTotal')
    .style(spanAt(end, 1, 1, 4), 'textTotal')
    .cell(end, 5, live(`=${at(end - 1, 5)}`, cellNumber(forward.closing, currency)), 'amountTotal', format);
  return end + 1;
}
