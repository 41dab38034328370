import { plainText } from '../../words/headingText';

const YES = new Set('yes y true t 1 x si s ja j oui o sim tak да evet 是 はい 예 ya co igen kylla ano paid'.split(' ').map(plainText));
const NO = new Set(
  'no n false f 0 nein non nao nej nee nie нет hayir 否 いいえ 아니오 tidak khong nem ei ne unpaid'.split(' ').map(plainText),
);

/** What a cell of a yes/no column says; blank is no, `null` is neither. */
export function yesOrNo(text: string): boolean | null {
  if (/^[✓✔☑✅]$/u.test(text.trim())) return true;
  if (/^[✗✘☐❌]$/u.test(text.trim())) return false;
  const plain = plainText(text);
  if (plain === '' || plain === '-' || NO.has(plain)) return false;
  return YES.has(plain) ? true : null;
}
