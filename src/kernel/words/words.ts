import type { Message } from './message';
import type { Say } from './say';

/** The words of one folder in one language, by code: a text, or what makes one of the parameters. */
export type Words = Readonly<Record<string, string | ((params: never, say: Say) => string)>>;

/** What the words of a code speak of; nothing where they are a plain text. */
type ParamsOf<W> = W extends (params: infer P, say: Say) => string ? P : Record<string, never>;

/** The same words in another language: every code, with the same parameters. */
export type Translation<W extends Words> = {
  readonly [C in keyof W]: W[C] extends string ? string : string | ((params: ParamsOf<W[C]>, say: Say) => string);
};

type Rest<W> = W extends string ? [] : [params: ParamsOf<W>];

/** Makes the messages of a folder: `reading('hiddenRowsRead', { rows: 3 })`. `W` is the type of its English words. */
export type Messages<W extends Words> = <C extends keyof W & string>(code: C, ...params: Rest<W[C]>) => Message<C>;

const NOTHING: Message['params'] = {};

/** The maker of the messages whose words stand in `area`. */
export function messagesOf<W extends Words>(area: string): Messages<W> {
  return (code, ...params) => ({ area, code, params: (params[0] as Message['params'] | undefined) ?? NOTHING });
}
