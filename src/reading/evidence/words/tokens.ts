import { plainText } from '../../words/headingText';
import { rememberedByText } from '../../../kernel/sheet/textMemo';
import type { Concept } from '../lexicon/concept';
import { UNSPACED, wordIndex } from './wordIndex';

/** A word or phrase of a heading, in plain letters; `concepts` is empty for a word that no lexicon has. */
export interface Token {
  readonly word: string;
  readonly concepts: ReadonlySet<Concept>;
}

const NOTHING: ReadonlySet<Concept> = new Set();

/**
 * A heading with its joined words parted: DocTotal, doc_total and DOCTotal2 are "Doc Total", "doc total" and "DOC Total 2". Texts that
 * have a blank already, and words in one case, come back as they are.
 */
export function partJoined(text: string): string {
  if (!/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|_|\p{L}\d|\d\p{L}/u.test(text)) return text;
  return text
    .split(/(\s+)/)
    .map((chunk) =>
      chunk
        .replace(/_+/g, ' ')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2'),
    )
    .join('')
    .trim();
}

/** Words of a text: parted at blanks, case changes, underscores and between letters and digits. */
function wordsOf(text: string): string[] {
  return plainText(partJoined(text))
    .replace(/[/\-&+*$<>=#]/g, (mark) => ` ${mark} `)
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^[/\-*$=]$/.test(word));
}

/** Parts a word of a script without blanks by the longest words that are known; what is between them stays a word of its own. */
function partUnspaced(word: string): Token[] {
  const { words, unspacedMax } = wordIndex();
  const tokens: Token[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') tokens.push({ word: unknown, concepts: NOTHING });
    unknown = '';
  };
  for (let at = 0; at < word.length;) {
    let length = Math.min(unspacedMax, word.length - at);
    while (length > 0 && !words.has(word.slice(at, at + length))) length--;
    if (length === 0) unknown += word.charAt(at++);
    else {
      flush();
      const known = word.slice(at, at + length);
      tokens.push({ word: known, concepts: words.get(known)! });
      at += length;
    }
  }
  flush();
  return tokens;
}

const GLUE = ['', 's', 'n', 'en', 'es', 'e', 'd'];
const PARTS_MAX = 4;
const PART_MIN = 3;
/** Letters of the longest word that is taken apart: what is longer is no heading, and would take time with the square of its length. */
const GLUED_MAX = 60;

/** Parts a glued word ("rechnungsdatum", "duedate", "customerno") into known ones that cover it wholly, the fewest; `null` where none do. */
function partGlued(word: string): Token[] | null {
  if (word.length < 5 || word.length > GLUED_MAX || !/^\p{L}+$/u.test(word)) return null;
  const { words } = wordIndex();
  const best: (Token[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  best[0] = [];
  for (let end = 2; end <= word.length; end++) {
    for (let start = 0; start < end - 1; start++) {
      const before = best[start];
      if (!before || before.length >= PARTS_MAX) continue;
      const piece = word.slice(start, end);
      for (const glue of GLUE) {
        if (glue !== '' && (start + piece.length === word.length || !piece.endsWith(glue))) continue;
        const bare = glue === '' ? piece : piece.slice(0, -glue.length);
        const isEnd = end === word.length;
        if (bare.length < (isEnd && start > 0 ? 2 : PART_MIN)) continue;
        const concepts = words.get(bare);
        if (!concepts) continue;
        const now = best[end];
        if (now === null || now === undefined || before.length + 1 < now.length) best[end] = [...before, { word: bare, concepts }];
      }
    }
  }
  return best[word.length] ?? null;
}

/** A word without the article or the little words that Arabic and Hebrew write in front of it. */
function withoutArticle(word: string): readonly string[] {
  if (/^[\u0600-\u06ff]/.test(word)) {
    const bare = word.replace(/^[\u0648\u0628\u0643]?\u0627\u0644|^\u0644\u0644/, '');
    return bare === word ? [word] : [word, bare];
  }
  if (/^[\u0590-\u05ff]/.test(word)) return /^\u05d4/.test(word) ? [word, word.slice(1)] : [word];
  return [word];
}

/** Every way to write the words from `at` on as one phrase, with and without articles. */
function phrasesAt(words: readonly string[], at: number, length: number): readonly string[] {
  let phrases: readonly string[] = withoutArticle(words[at]!);
  for (let k = at + 1; k < at + length; k++)
    phrases = phrases.flatMap((start) => withoutArticle(words[k]!).map((word) => `${start} ${word}`));
  return phrases;
}

/** The longest known phrase that begins at a word, and how many words it takes. */
function phraseAt(all: readonly string[], at: number, lengthMax: number): { readonly token: Token; readonly length: number } | null {
  const { words } = wordIndex();
  for (let length = lengthMax; length > 0; length--) {
    const word = phrasesAt(all, at, length).find((phrase) => words.has(phrase));
    if (word !== undefined) return { token: { word, concepts: words.get(word)! }, length };
  }
  return null;
}

/** The words and phrases of a heading or label, with what each may mean; phrases win over their words. */
export const tokensOf = rememberedByText((text): readonly Token[] => {
  const { phraseMax } = wordIndex();
  const all = wordsOf(text);
  const tokens: Token[] = [];
  for (let at = 0; at < all.length;) {
    const found = phraseAt(all, at, Math.min(phraseMax, all.length - at));
    if (found !== null) {
      tokens.push(found.token);
      at += found.length;
      continue;
    }
    const word = all[at++]!;
    if (UNSPACED.test(word)) tokens.push(...partUnspaced(word));
    else tokens.push(...(partGlued(word) ?? [{ word, concepts: NOTHING }]));
  }
  return tokens;
});

/** Everything that the words of a text may mean, together. */
export const conceptsOf = rememberedByText((text): ReadonlySet<Concept> => {
  const all = new Set<Concept>();
  for (const { concepts } of tokensOf(text)) for (const concept of concepts) all.add(concept);
  return all;
});

/** True for a word that means nothing here by itself: a digit or a letter of its own. */
export const isBareWord = (word: string): boolean => /^\d+$/.test(word) || word.length === 1;
