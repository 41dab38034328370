import type { Cell } from '../../kernel/sheet/cells';

/** Letters without accents and marks that are their own plain spelling. */
const ASCII = /^[ -~]*$/;

/** Letters that Unicode does not take apart. */
const UNFOLDED: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' };

/** A heading or label in plain letters: accents and capitals folded, dashes of every kind one dash, other marks a space. */
export function plainText(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9%#<>=+/&*$-]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœłđıØÆŒŁĐ]/g, (letter) => UNFOLDED[letter.toLowerCase()]!)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%#<>=+/&*$-]+/gu, ' ')
    .trim();
}

/** The text of a cell, trimmed and with spaces of every width as one blank; '' for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell !== 'string') return String(cell);
  return cell.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').trim();
}

/** True for a cell that shows nothing: empty, or blanks only. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  return typeof cell === 'string' && cell.trim() === '';
}
