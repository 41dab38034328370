import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { ItemChange, ItemFate } from '../../snapshots/domain/rollForward';
import type { ReadResult } from '../../../reading/result/readResult';
import { ACTIVITY_SHEET } from '../../activity/sheet/activityLayout';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { CAUSE_WORDS, FATE_WORDS, MOVEMENT_WORDS, type CurrencyReconciliation, type Reconciliation } from './reconciliationContent';
import { sheetCells, sheetHeading } from '../../../reading/result/sheetColumn';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { counted } from '../../../kernel/sheet/words';

/** Rows that a list shows; the rest is counted. */
const LISTED_MAX = 2000;
const CHANGE_HEADINGS = [
  'Customer',
  'Customer number',
  'Document',
  'Currency',
  'What happened',
  'Opening',
  'Closing',
  'Change',
  'Taken for',
];
const ROW_HEADINGS = ['Sheet row', 'Opening row'];
const UNSEEN_HEADINGS = ['Customer', 'Customer number', 'Document', 'Currency', 'Logged as', 'Amount', 'Entry'];
const EVIDENCE_HEADINGS = ['Cause', 'Customer', 'Document', 'Currency', 'Amount', 'Effect'];

/** What a reviewer looks at first: what is not explained, then what is unusual, then the rest. */
const FATE_ORDER: readonly ItemFate[] = ['raised', 'reAged', 'partPaid', 'new', 'paid', 'older'];

function rankOf(change: ItemChange): number {
  if (change.parts.some(({ movement }) => movement === 'unexplained')) return -2;
  if (change.parts.some(({ movement }) => movement === 'adjustments')) return -1;
  return FATE_ORDER.indexOf(change.fate);
}

function movementWords({ parts, isAssumed }: ItemChange): string {
  const words = [
    ...new Set(
      parts.map(
        ({ movement, from }) => `${MOVEMENT_WORDS[movement].toLowerCase()}${from === undefined ? '' : ` (${ACTIVITY_SHEET} ${from})`}`,
      ),
    ),
  ].join(', ');
  return isAssumed ? `${words} (assumed)` : words;
}

function changeRows(
  { currency, rollForward }: CurrencyReconciliation,
  reading: ReadResult,
): { readonly rank: number; readonly cells: PlanCell[] }[] {
  if (!rollForward) return [];
  const { items, customers } = rollForward;
  return items
    .filter(({ fate }) => fate !== 'unchanged')
    .map((change) => {
      const { name, id } = customers.at(change.customer);
      const amounts = [change.opening, change.closing, exactTotal(change.closing - change.opening)].map((amount) =>
        cellNumber(amount, currency),
      );
      return {
        rank: rankOf(change),
        cells: [
          name,
          id,
          change.document,
          currency.code,
          FATE_WORDS[change.fate],
          ...amounts,
          movementWords(change),
          ...sheetCells(reading, change.closingPart, change.closingRow),
          change.closingRow ?? '',
          change.openingRow ?? '',
        ],
      };
    });
}

/** Every item that changed between the two days, the ones to look at first on top; returns the next free row. */
export function writeChanges(builder: PlanBuilder, { currencies, report }: Reconciliation, row: number): number {
  const all = currencies.flatMap((one) => changeRows(one, report.reading));
  if (all.length === 0) return row;
  const headings = [...CHANGE_HEADINGS, ...sheetHeading(report.reading), ...ROW_HEADINGS];
  const rows = all
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LISTED_MAX)
    .map(({ cells }) => cells);
  const caption =
    all.length > LISTED_MAX
      ? `The first ${counted(LISTED_MAX, 'item')} of ${counted(all.length, 'item')}.`
      : `${counted(all.length, 'item')}; "assumed" means that no paid history says how the item was settled.`;
  builder
    .cell(row, 0, 'What changed, item by item', 'heading')
    .cell(row + 1, 0, caption, 'remark')
    .cells(row + 2, 0, [headings])
    .cells(row + 3, 0, rows);
  const rowColumn = headings.length - ROW_HEADINGS.length;
  builder.table('AR_Changes', spanAt(row + 2, 0, rows.length + 1, headings.length), new Set([5, 6, 7, rowColumn, rowColumn + 1]));
  builder
    .style(spanAt(row + 3, 0, rows.length, 5), 'asText')
    .style(spanAt(row + 3, 5, rows.length, 3), 'amount')
    .style(spanAt(row + 3, 8, rows.length, rowColumn - 8), 'indented')
    .style(spanAt(row + 3, rowColumn, rows.length, 2), 'integer');
  builder.style(spanAt(row + 2, 8, 1, rowColumn - 8), 'headerIndented');
  return row + 3 + rows.length + 1;
}

/** What was logged in the period and no item shows: booked elsewhere, or not yet; returns the next free row. */
export function writeUnseen(builder: PlanBuilder, { currencies }: Reconciliation, row: number): number {
  const all = currencies.flatMap(({ currency, rollForward }) =>
    (rollForward?.unseen ?? []).map(({ cause, left }): PlanCell[] => {
      const { name, id } = rollForward!.customers.at(cause.customer);
      return [
        name,
        id,
        cause.documents.join('; '),
        currency.code,
        MOVEMENT_WORDS[cause.movement],
        cellNumber(exactTotal(left), currency),
        cause.from,
      ];
    }),
  );
  if (all.length === 0) return row;
  const rows = all.slice(0, LISTED_MAX);
  builder
    .cell(row, 0, 'Logged in the period, but not seen in the open items', 'heading')
    .cell(
      row + 1,
      0,
      'Credit memos, write-offs and adjustments of AR Activity, or what is left of them: not booked yet, or booked otherwise.',
      'remark',
    );
  builder.cells(row + 2, 0, [UNSEEN_HEADINGS]).cells(row + 3, 0, rows);
  builder.table('AR_Unseen', spanAt(row + 2, 0, rows.length + 1, UNSEEN_HEADINGS.length), new Set([5]));
  builder
    .style(spanAt(row + 3, 0, rows.length, 5), 'asText')
    .style(spanAt(row + 3, 5, rows.length, 1), 'amount')
    .style(spanAt(row + 3, 6, rows.length, 1), 'indented')
    .style(spanAt(row + 2, 6, 1, 1), 'headerIndented');
  return row + 3 + rows.length + 1;
}

function evidenceRows(one: CurrencyReconciliation, { report }: Reconciliation): PlanCell[][] {
  const { currency, evidence, suspects } = one;
  const nameOf = (customer: number): string => report.reading.customers.at(customer).name;
  return [
    ...suspects.map(({ evidence: { customer, document, amount, sheetRow, part }, ratio }): PlanCell[] => [
      ratio === 'whole' ? 'Amount equals the difference' : 'Amount is half the difference',
      nameOf(customer),
      document,
      currency.code,
      cellNumber(amount, currency),
      '',
      ...sheetCells(report.reading, part, sheetRow),
      sheetRow,
    ]),
    ...evidence.map(({ cause, customer, document, amount, effect, sheetRow, part }): PlanCell[] => [
      CAUSE_WORDS[cause],
      nameOf(customer),
      document,
      currency.code,
      cellNumber(amount, currency),
      cellNumber(effect, currency),
      ...sheetCells(report.reading, part, sheetRow),
      sheetRow,
    ]),
  ];
}

/** The rows behind the causes of a difference; returns the next free row. */
export function writeEvidence(builder: PlanBuilder, content: Reconciliation, row: number): number {
  const all = content.currencies.flatMap((one) => evidenceRows(one, content));
  if (all.length === 0) return row;
  const headings = [...EVIDENCE_HEADINGS, ...sheetHeading(content.report.reading), 'Sheet row'];
  const rows = all.slice(0, LISTED_MAX);
  const caption =
    all.length > LISTED_MAX
      ? `The first ${counted(LISTED_MAX, 'row')} of ${counted(all.length, 'row')}.`
      : 'Effect: what the open balance would change by if the row were put right.';
  builder
    .cell(row, 0, 'Rows that may explain a difference', 'heading')
    .cell(row + 1, 0, caption, 'remark')
    .cells(row + 2, 0, [headings])
    .cells(row + 3, 0, rows);
  const rowColumn = headings.length - 1;
  builder.table('AR_Evidence', spanAt(row + 2, 0, rows.length + 1, headings.length), new Set([4, 5, rowColumn]));
  builder
    .style(spanAt(row + 3, 0, rows.length, 4), 'asText')
    .style(spanAt(row + 3, 4, rows.length, 2), 'amount')
    .style(spanAt(row + 3, rowColumn, rows.length, 1), 'integer');
  if (rowColumn > 6) builder.style(spanAt(row + 3, 6, rows.length, 1), 'indented').style(spanAt(row + 2, 6, 1, 1), 'headerIndented');
  return row + 3 + rows.length + 1;
}
