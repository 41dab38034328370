import type { Cell } from '../../kernel/sheet/cells';
import { bucketHeading } from './bucketHeading';
import { currencyOfText, isCurrencyCode } from './currencySigns';
import { cellText, plainText } from './headingText';
import { labelPairs, type LabelPair } from './labelPairs';
import { isFooterText, isNoteText, isPercentLabel, totalLabel, type TotalLabel } from './rowLabels';
import { textsOf, type RowEvent } from '../rows/rowEvents';

/** What the label of a group says. */
export interface GroupName {
  readonly kind: 'plain' | 'customer' | 'account' | 'bucket' | 'currency' | 'entity' | 'collector';
  readonly name: string;
  /** Number of a customer that stands with the name, '' for none. */
  readonly id: string;
}

/** What the words of a row say, before sums are looked at. */
export interface EventLabel {
  readonly text: string;
  readonly total: TotalLabel | null;
  readonly percent: boolean;
  readonly footer: boolean;
  readonly note: boolean;
  /** How far in it stands: column × 100 + leading blanks. */
  readonly depth: number;
  readonly group: GroupName;
}

/** True for what may be a customer's number: a digit in it, no blank. */
export function isCodeLike(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text) && text.length <= 16 && !/[,;]/.test(text);
}

const CODE_FIRST = /^([A-Za-z]{0,5}[-./]?\d[\w./]*(?:-[\w./]+)*?)(?:\s*--\s*|\s+[-–—:|]\s+|:\s+|\s{2,}|\t)(.*[\p{L}\d].*)$/u;
const CODE_LAST = /^(.*\p{L}.*?)\s*[([]([A-Za-z]{0,5}[-./]?\d[\w./-]{0,14})[)\]]$/u;

/** Longer texts are no names with numbers, and looking for one in them would take time with the square of their length. */
const NAME_LENGTH_MAX = 500;

/** Splits "C10000 - Third Street Market" or "Third Street Market (C10000)" into number and name. */
function splitName(text: string): { readonly id: string; readonly name: string } {
  const trimmed = text.trim();
  if (trimmed.length > NAME_LENGTH_MAX) return { id: '', name: cellText(trimmed) };
  const first = CODE_FIRST.exec(trimmed);
  if (first) return { id: first[1]!, name: cellText(first[2]) };
  const last = CODE_LAST.exec(trimmed);
  return last ? { id: last[2]!, name: cellText(last[1]) } : { id: '', name: cellText(trimmed) };
}

/** Behind a word for customers a code with three digits is the number also where only a blank stands between it and the name. */
function splitNumbered(text: string): { readonly id: string; readonly name: string } {
  const split = splitName(text);
  const found = split.id === '' ? /^(\S{3,16})\s+([^\d\s].*)$/u.exec(text.trim()) : null;
  return found && /\d{3}/.test(found[1]!) ? { id: found[1]!, name: cellText(found[2]) } : split;
}

/** The group that "Customer: C10120", "Name:" beside a name and their like announce; `null` where none of the pairs names one. */
function announced(pairs: readonly LabelPair[]): GroupName | null {
  const of = (kind: LabelPair['kind']): string => pairs.find((pair) => pair.kind === kind)?.value ?? '';
  const customer = of('customer');
  const name = of('name');
  if (customer !== '' || name !== '') {
    if (name !== '') return { kind: 'customer', name: cellText(name), id: isCodeLike(customer) ? customer : '' };
    return isCodeLike(customer) ? { kind: 'customer', name: '', id: customer } : { kind: 'customer', ...splitNumbered(customer) };
  }
  if (of('currency') !== '') return { kind: 'currency', name: currencyOfText(of('currency').toUpperCase()) || of('currency'), id: '' };
  if (of('entity') !== '') return { kind: 'entity', name: cellText(of('entity')), id: '' };
  return of('collector') === '' ? null : { kind: 'collector', name: cellText(of('collector')), id: '' };
}

function groupOf(event: RowEvent, texts: readonly string[], pairs: readonly LabelPair[]): GroupName {
  const named = announced(pairs);
  if (named !== null) return named;
  const first = texts[0] ?? '';
  if (bucketHeading(first)) return { kind: 'bucket', name: first, id: '' };
  if (isCurrencyCode(first) || /^[A-Z]{3} - /.test(first)) return { kind: 'currency', name: currencyOfText(first), id: '' };
  const leading = event.cells[0]?.cell;
  const code = leadingCode(leading);
  if (code !== '' && typeof leading === 'number' && first !== '') return { kind: 'plain', name: first, id: code };
  if (code !== '' && texts.length >= 2) return { kind: 'plain', name: texts[1]!, id: code };
  const raw = event.cells.find(({ cell }) => typeof cell === 'string' && cellText(cell) === first)?.cell;
  const split = splitName(typeof raw === 'string' ? raw : first);
  const second = event.cells[1]?.cell;
  if (split.id === '' && event.candidate < 0 && event.cells.length === 2 && second !== undefined && leadingCode(second) !== '')
    return { kind: 'plain', name: first, id: leadingCode(second) };
  return { kind: 'plain', ...split };
}

const leadingCode = (cell: Cell | undefined): string =>
  typeof cell === 'number' && Number.isInteger(cell)
    ? String(cell)
    : typeof cell === 'string' && isCodeLike(cell.trim())
      ? cell.trim()
      : '';

/** Reads the words of a row. A row of a table's own columns, such as a customer's name in the customer column, counts as its label too. */
export function labelOf(event: RowEvent): EventLabel {
  const texts = textsOf(event);
  const totals = texts.map(totalLabel);
  const at = totals.findIndex((total) => total !== null);
  const firstCell = event.cells[0];
  const raw = typeof firstCell?.cell === 'string' ? firstCell.cell : '';
  const indent = raw.length - raw.trimStart().length;
  const pairs = labelPairs(event);
  const isGroup = announced(pairs) !== null;
  return {
    text: (at >= 0 ? texts[at] : texts[0]) ?? '',
    total: at >= 0 && !isGroup ? totals[at]! : null,
    percent: texts.some(isPercentLabel),
    footer: !isGroup && texts.some(isFooterText),
    note: !isGroup && texts.length > 0 && (pairs[0]?.at === 0 || isNoteText(texts[0]!)),
    depth: (firstCell?.column ?? 0) * 100 + Math.min(indent, 99),
    group: groupOf(event, texts, pairs),
  };
}

/** Spelling under which a group's name and the name in its sum's label are the same. */
export function nameKey(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
