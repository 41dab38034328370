import { chooseAmounts, type AmountChoice } from './amountColumns';
import { profileColumns, type ColumnProfile } from '../survey/columnProfile';
import { assignRoles, fillByContents } from './columnRoles';
import { bucketRun, type BucketRun } from '../evidence/bucketRun';
import { factsOf } from '../evidence/columnFacts';
import { countingRule, type CountingRule } from '../evidence/countingRule';
import { settleRoles } from '../evidence/settleRoles';
import type { Header } from './headerSearch';
import { columnFromLetters } from '../../kernel/sheet/cells';
import { plainText } from '../words/headingText';
import type { ColumnRole, LayoutColumn, ReadingChoices } from '../result/readResult';
import { withoutTotals } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

/** One table of a sheet as recognition sees it; indexes count from the first column of the used range. */
export interface RecognisedTable {
  readonly header: Header | null;
  readonly body: readonly SampleRow[];
  readonly firstIndex: number;
  readonly endIndex: number;
  readonly roles: Map<number, ColumnRole>;
  readonly profiles: readonly ColumnProfile[];
  /** Indexes whose meaning the user gave. */
  readonly given: ReadonlySet<number>;
  readonly amounts: AmountChoice;
  /** What decides which rows are open, as columns of the table. */
  readonly counting: CountingRule;
  readonly level: 'item' | 'customer';
  /** How much it looks like open items: 0 not at all. */
  readonly likeness: number;
}

/** Roles that the user gave, by index: a heading's text or a column's letter names the column. */
function givenRoles(headings: readonly string[], firstColumn: number, choices: ReadingChoices): ReadonlyMap<number, ColumnRole> {
  const given = new Map<number, ColumnRole>();
  for (const [name, role] of Object.entries(choices.roles)) {
    const byHeading = headings.findIndex((heading) => heading !== '' && plainText(heading) === plainText(name));
    const index = byHeading >= 0 ? byHeading : /^[A-Za-z]{1,3}$/.test(name) ? columnFromLetters(name) - firstColumn : -1;
    if (index >= 0 && index < headings.length) given.set(index, role);
  }
  return given;
}

/** What the user gave, and the buckets that arithmetic found with their total. */
function withBuckets(given: ReadonlyMap<number, ColumnRole>, run: BucketRun | null): ReadonlyMap<number, ColumnRole> {
  if (run === null) return given;
  const proved = new Map(given);
  proved.set(run.whole, 'openAmount');
  for (const column of run.parts) proved.set(column, 'bucketAmount');
  return proved;
}

/** Finds the meaning of the columns `firstIndex` … `endIndex` (half-open) of a table. */
export function recogniseTable(
  header: Header | null,
  body: readonly SampleRow[],
  firstColumn: number,
  span: { readonly firstIndex: number; readonly endIndex: number },
  choices: ReadingChoices,
): RecognisedTable {
  const { firstIndex, endIndex } = span;
  const cut = (row: SampleRow): SampleRow => ({
    row: row.row,
    values: row.values.slice(firstIndex, endIndex),
    formats: row.formats?.slice(firstIndex, endIndex) ?? null,
  });
  const rows = body.map(cut);
  const width = endIndex - firstIndex;
  const headings = (header?.headings ?? []).slice(firstIndex, endIndex);
  while (headings.length < width) headings.push('');
  const profiles = profileColumns(rows, width, firstColumn + firstIndex);
  const given = givenRoles(headings, firstColumn + firstIndex, choices);
  const roles = assignRoles(headings, profiles, rows, given);
  const facts = factsOf(withoutTotals(rows), headings, width);
  settleRoles(facts, roles, given);
  const before = new Map(roles);
  let amounts = chooseAmounts(headings, profiles, rows, roles, withBuckets(given, bucketRun(facts, roles, given)), choices);
  fillByContents(roles, headings, profiles);
  if (amounts.source === 'none' && before.size > 0) amounts = { source: 'none', ambiguous: [] };
  const has = (role: ColumnRole): boolean => [...roles].some(([k, r]) => r === role && profiles[k]!.filled > 0);
  const hasDates = has('documentDate') || has('dueDate');
  const level = hasDates || has('documentNo') || !has('bucketAmount') ? 'item' : 'customer';
  const shifted = new Map([...roles].map(([k, role]) => [k + firstIndex, role]));
  return {
    header,
    body,
    firstIndex,
    endIndex,
    given: new Set([...given.keys()].map((k) => k + firstIndex)),
    roles: shifted,
    profiles,
    amounts,
    counting: countingRule(facts, roles, choices),
    level,
    likeness: likenessOf(amounts, has),
  };
}

const PAID_LIKENESS = 0.5;

function likenessOf(amounts: AmountChoice, has: (role: ColumnRole) => boolean): number {
  if (amounts.source === 'none') return 0;
  const points: readonly (readonly [ColumnRole, number])[] = [
    ['customer', 2],
    ['customerId', 1],
    ['documentNo', 2],
    ['dueDate', 3],
    ['documentDate', 1],
    ['openAmount', 1],
    ['bucketAmount', 3],
    ['daysPastDue', 2],
    ['type', 1],
    ['originalAmount', 0.5],
    ['terms', 0.5],
    ['paidDate', -6],
  ];
  const score = points.reduce((sum, [role, weight]) => sum + (has(role) ? weight : 0), 0);
  // A list of paid invoices is a table too, though the last one to be taken for open items.
  return Math.max(score, has('paidDate') ? PAID_LIKENESS : 0);
}

/** Columns of the layout in sheet terms, every headed or meaningful one. */
export function layoutColumns(table: RecognisedTable, firstColumn: number): readonly LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let k = table.firstIndex; k < table.endIndex; k++) {
    const heading = table.header?.headings[k] ?? '';
    const role = table.roles.get(k);
    if (role === undefined && heading === '') continue;
    columns.push({ column: firstColumn + k, heading, role: role ?? 'ignored', bucketLabel: role === 'bucketAmount' ? heading : null });
  }
  return columns;
}
