import { conceptsOf } from '../evidence/words/tokens';
import type { ColumnRole } from '../result/readResult';
import { dateShare, textShare, type ColumnProfile } from '../survey/columnProfile';
import { roleGuesses } from '../words/headingRoles';
import { columnOf } from './columnRoles';

/** What the names of customers are never called. */
const NO_NAME_WORDS = ['line', 'group', 'address', 'phone', 'country', 'method', 'collector', 'company', 'status', 'type'] as const;
const NO_NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignored', 'collector', 'note', 'status', 'type', 'entity']);

/** How much a column of texts looks like the names of customers: many of them, but codes with digits are none. */
const nameSigns = ({ distinct, codeLike, filled, kindWords }: ColumnProfile): number =>
  distinct * (1 - (codeLike + kindWords) / Math.max(1, filled));

/** What the cells of columns say about each other and about rows. */
interface ByContents {
  readonly comesFirst: (a: number, b: number) => boolean;
  /** True for a column whose words part the rows: paid and open, customers and suppliers. */
  readonly partsRows: (k: number) => boolean;
  /** True for a column of the days of several closings. */
  readonly isClosing: (k: number) => boolean;
}

/** So many names are rather customers than companies of one's own. */
const COMPANIES_MIN = 3;
/** A column of texts whose signs of names are this share of the best one's may be the customers as well. */
const RIVAL_SHARE = 0.25;

/**
 * Fills key roles that no heading gave, by contents alone: dates in a row of days, names in a row of texts.
 *
 * @returns the columns that may be the customers where several may, the likeliest first; else none.
 */
export function fillByContents(
  roles: Map<number, ColumnRole>,
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  { comesFirst, partsRows, isClosing }: ByContents,
): readonly number[] {
  const has = (role: ColumnRole): boolean => columnOf(roles, role) !== undefined;
  let rivals: readonly number[] = [];
  const free = profiles.map((_, k) => k).filter((k) => !roles.has(k) && profiles[k]!.filled > 0);
  const dated = free.filter((k) => dateShare(profiles[k]!, false) >= 0.7 && !isClosing(k));
  if (!has('documentDate') && !has('dueDate') && dated.length >= 1) {
    const most = Math.max(...dated.map((k) => profiles[k]!.filled));
    // Days that only some rows have are those of something that happened to them.
    const [first, second] = dated.filter((k) => profiles[k]!.filled >= 0.98 * most);
    const isTurned = second !== undefined && comesFirst(second, first!);
    roles.set(isTurned ? second : first!, 'documentDate');
    if (second !== undefined) roles.set(isTurned ? first! : second, 'dueDate');
  }
  if (!has('customer') && !has('customerId')) {
    const mayName = free.filter(
      (k) =>
        !roles.has(k) &&
        textShare(profiles[k]!) >= 0.7 &&
        profiles[k]!.withLetters >= 0.4 * profiles[k]!.filled &&
        profiles[k]!.amountRowShare >= 0.3 &&
        !partsRows(k) &&
        profiles[k]!.kindWords < 0.6 * profiles[k]!.filled &&
        !roleGuesses(headings[k] ?? '').some(({ role, weight }) => NO_NAMES.has(role) && weight >= 2) &&
        !NO_NAME_WORDS.some((concept) => conceptsOf(headings[k] ?? '').has(concept)) &&
        profiles[k]!.currencyCodes < 0.5 * profiles[k]!.filled &&
        (profiles[k]!.distinct > 1 || profiles[k]!.filled <= 3),
    );
    const names = mayName.filter((k) => profiles[k]!.amountRowShare >= 0.6);
    names.sort((a, b) => nameSigns(profiles[b]!) - nameSigns(profiles[a]!) || a - b);
    const company = columnOf(roles, 'entity');
    // "Firma" is what customers are called too: where nothing else names them, and it names many, it does.
    if (names.length === 0 && company !== undefined && textShare(profiles[company]!) >= 0.7 && profiles[company]!.distinct >= COMPANIES_MIN)
      names.push(company);
    const [best] = names;
    if (best !== undefined) roles.set(best, 'customer');
    rivals = mayName.filter((k) => best === undefined || nameSigns(profiles[k]!) > RIVAL_SHARE * nameSigns(profiles[best]!));
    rivals = [...rivals].sort((a, b) => nameSigns(profiles[b]!) - nameSigns(profiles[a]!) || a - b);
    if (best === undefined) return rivals;
  }
  if (!has('type')) {
    const unused = profiles.map((_, k) => k).filter((k) => !roles.has(k) || roles.get(k) === 'ignored' || roles.get(k) === 'note');
    const kinds = unused.find(
      (k) =>
        !partsRows(k) &&
        profiles[k]!.kindWords >= 0.9 * profiles[k]!.filled &&
        profiles[k]!.distinct <= 12 &&
        profiles[k]!.filled >= 3 &&
        textShare(profiles[k]!) > 0.9,
    );
    if (kinds !== undefined) roles.set(kinds, 'type');
  }
  if (!has('currency')) {
    const codes = free.find((k) => !roles.has(k) && profiles[k]!.currencyCodes >= 0.9 * profiles[k]!.filled && profiles[k]!.filled >= 2);
    if (codes !== undefined) roles.set(codes, 'currency');
  }
  return rivals.length > 1 ? rivals : [];
}
