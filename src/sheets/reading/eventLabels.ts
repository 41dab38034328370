import type { Cell } from '../cells';
import { bucketHeading } from './bucketHeading';
import { currencyOfText, isCurrencyCode } from './currencySigns';
import { cellText, plainText } from './headingText';
import { groupLabel, isFooterText, isNoteText, isPercentLabel, totalLabel, type TotalLabel } from './rowLabels';
import { textsOf, type RowEvent } from './rowEvents';

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

const isCodeLike = (text: string): boolean => /\d/.test(text) && !/\s/.test(text) && text.length <= 16 && !/[,;]/.test(text);

const CODE_FIRST = /^([A-Za-z]{0,5}[-./]?\d[\w./-]{0,14})\s*(?:[-–—:|]|\s{2,})\s*(\p{L}.*)$/u;
const CODE_LAST = /^(.*\p{L}.*?)\s*[([]([A-Za-z]{0,5}[-./]?\d[\w./-]{0,14})[)\]]$/u;

/** Splits "C10000 - Third Street Market" or "Third Street Market (C10000)" into number and name. */
export function splitName(text: string): { readonly id: string; readonly name: string } {
  const first = CODE_FIRST.exec(text);
  if (first) return { id: first[1]!, name: first[2]!.trim() };
  const last = CODE_LAST.exec(text);
  return last ? { id: last[2]!, name: last[1]!.trim() } : { id: '', name: text };
}

function groupOf(event: RowEvent, texts: readonly string[]): GroupName {
  const first = texts[0] ?? '';
  const { word, text } = groupLabel(first);
  if (word === null && /^[A-Za-z ./#]{2,30}[:#]?$/.test(first) && texts.length >= 2 && groupLabel(`${first.replace(/[:#]\s*$/, '')}: x`).word !== null) {
    return named(groupLabel(`${first.replace(/[:#]\s*$/, '')}: x`).word!, texts[1]!, texts.slice(2));
  }
  if (word !== null) return named(word, text, texts.slice(1));
  if (bucketHeading(first)) return { kind: 'bucket', name: first, id: '' };
  if (isCurrencyCode(first) || /^[A-Z]{3} - /.test(first)) return { kind: 'currency', name: currencyOfText(first), id: '' };
  const code = leadingCode(event.cells[0]?.cell);
  if (code !== '' && texts.length >= (typeof event.cells[0]?.cell === 'number' ? 1 : 2)) return { kind: 'plain', name: typeof event.cells[0]?.cell === 'number' ? first : texts[1]!, id: code };
  return { kind: 'plain', ...splitName(first) };
}

const leadingCode = (cell: Cell | undefined): string => (typeof cell === 'number' && Number.isInteger(cell) ? String(cell) : typeof cell === 'string' && isCodeLike(cell.trim()) ? cell.trim() : '');

function named(word: NonNullable<ReturnType<typeof groupLabel>['word']>, text: string, more: readonly string[]): GroupName {
  if (word === 'currency') return { kind: 'currency', name: currencyOfText(text.toUpperCase()) || text, id: '' };
  if (word === 'entity' || word === 'collector') return { kind: word, name: text, id: '' };
  const { id, name } = splitName(text);
  if (id === '' && isCodeLike(name) && more[0] !== undefined && !/:/.test(more[0])) return { kind: word, name: more[0], id: name };
  return { kind: word, name, id };
}

/** Reads the words of a row. A row of a table's own columns, such as a customer's name in the customer column, counts as its label too. */
export function labelOf(event: RowEvent): EventLabel {
  const texts = textsOf(event);
  const totals = texts.map(totalLabel);
  const at = totals.findIndex((total) => total !== null);
  const firstCell = event.cells[0];
  const raw = typeof firstCell?.cell === 'string' ? firstCell.cell : '';
  const indent = raw.length - raw.trimStart().length;
  return {
    text: (at >= 0 ? texts[at] : texts[0]) ?? '',
    total: at >= 0 ? totals[at]! : null,
    percent: texts.some(isPercentLabel),
    footer: texts.some(isFooterText),
    note: texts.length > 0 && isNoteText(cellText(texts[0]!)),
    depth: (firstCell?.column ?? 0) * 100 + Math.min(indent, 99),
    group: groupOf(event, texts),
  };
}

/** Spelling under which a group's name and the name in its sum's label are the same. */
export function nameKey(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
