import { terminalJson, terminalText } from './terminalText';

/** Where a command writes and reads; the entry joins it to the process, tests to arrays. */
export interface Terminal {
  /** Writes text to stdout; resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** Writes one line to stderr. */
  readonly complain: (line: string) => void;
  /** Lines of stdin. */
  readonly lines: () => AsyncIterable<string>;
}

/** The same terminal, which nothing that is written can steer: whatever a command took from a file passes here. */
export function unsteered({ write, complain, lines }: Terminal): Terminal {
  return { write: (text) => write(terminalText(text)), complain: (line) => complain(terminalText(line)), lines };
}

/** Exit codes of the commands. */
export const EXIT = { done: 0, notRead: 1, usage: 2, strict: 3, question: 4 } as const;

/** Pieces smaller than this are gathered, so that a million lines do not make a million writes. */
const WRITE_LENGTH = 1 << 16;

/** Writes pieces of JSON one after another without ever holding all of them. */
export async function writePieces(terminal: Terminal, pieces: Iterable<string>): Promise<void> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < WRITE_LENGTH) continue;
    await terminal.write(terminalJson(gathered.join('')));
    gathered = [];
    length = 0;
  }
  if (length > 0) await terminal.write(terminalJson(gathered.join('')));
}
