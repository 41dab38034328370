import { candidateCurrencies } from './candidateCurrencies';
import type { CodeStore } from '../rows/growingColumns';
import { labelOf, nameKey, type EventLabel } from '../words/eventLabels';
import { cellText, plainText } from '../words/headingText';
import type { RowEvent } from '../rows/rowEvents';
import { columnOfRole } from '../recognise/recognition';
import type { TakenIn } from '../rows/takenIn';
import { thousandths } from './sumTrack';

/** What judging needs to know about the candidates and the other rows. */
export interface RowFacts {
  readonly taken: TakenIn;
  readonly labels: readonly EventLabel[];
  /** 1 where a candidate is a suspect. */
  readonly suspect: Uint8Array;
  /** Thousandths of a currency unit. */
  readonly amounts: Float64Array;
  /** Currency written in a candidate's own cells: index into `codes`, 0 for none. */
  readonly ownCurrency: Uint8Array;
  readonly codes: readonly string[];
  /** Candidate that is surely an item and comes last; −1 where none is. */
  readonly lastSure: number;
  readonly customerColumn: number;
  /** True where item rows do not name their customer themselves. */
  readonly needsCustomer: boolean;
  /** True where a row is a name with its balance, without a number or a day of its own. */
  readonly namesOnly: boolean;
  /** Page furniture by event: headings, titles and footers printed again. */
  readonly furniture: Uint8Array;
  readonly titleTexts: ReadonlySet<string>;
  /** Spellings of the customers that sure items name. */
  readonly customerNames: ReadonlySet<string>;
}

/** Texts of a code column, '' for a candidate without. */
export function textAt(store: CodeStore | null, candidate: number): string {
  return store === null ? '' : store.dictionary.text(store.codes[candidate]!);
}

/** Gathers the facts; `turn` gives the sign to read a candidate's amount with. */
export function gatherFacts(taken: TakenIn, turn: (candidate: number) => number): RowFacts {
  const { count, events, columns, recognition } = taken;
  const suspect = new Uint8Array(count);
  for (const event of events) if (event.candidate >= 0) suspect[event.candidate] = 1;
  const amounts = new Float64Array(events.length === 0 ? 0 : count);
  if (events.length > 0) for (let i = 0; i < count; i++) amounts[i] = thousandths(taken.open[i]!) * turn(i);
  let lastSure = count - 1;
  while (lastSure >= 0 && suspect[lastSure] === 1) lastSure--;
  const { ownCurrency, codes } = candidateCurrencies(taken);
  const name = columns.customer ?? columns.customerId;
  const titleTexts = new Set(recognition.titles.map(({ text }) => withoutPage(plainText(text))).filter((text) => text !== ''));
  const labels = events.map(labelOf);
  return {
    taken,
    labels,
    furniture: Uint8Array.from(events, (event, k) =>
      event.candidate < 0 && !event.unreadable && (labels[k]!.footer || isPrintedAgain(event, recognition.headerTexts, titleTexts)) ? 1 : 0,
    ),
    suspect,
    amounts,
    ownCurrency,
    codes,
    lastSure,
    customerColumn: Math.max(
      columnOfRole(recognition, 'customer'),
      columns.customer === null ? columnOfRole(recognition, 'customerId') : -1,
    ),
    needsCustomer: name === null || blankShare(name, suspect, count) > 0.9,
    namesOnly: name !== null && columns.documentNo === null && columns.documentDate === null && columns.dueDate === null,
    titleTexts,
    customerNames: namesOf(name, suspect),
  };
}

/** A title without its page number, which is another on each page. */
const withoutPage = (plain: string): string =>
  plain
    .replace(/\b(page|pg|seite|blatt|pagina|hoja|sida|side|strona)( no)?( -)? ?\d+( (of|von|de|di|van|av|af|z|\/) \d+)?/, '')
    .replace(/ +/g, ' ')
    .trim();

/** True for a row of the header's own words, or of a title's. */
function isPrintedAgain(event: RowEvent, headerTexts: ReadonlySet<string>, titleTexts: ReadonlySet<string>): boolean {
  return printedAgain(event, headerTexts, titleTexts) !== null;
}

/** What page furniture a row is, or `null`. */
export function printedAgain(
  event: RowEvent,
  headerTexts: ReadonlySet<string>,
  titleTexts: ReadonlySet<string>,
): 'header' | 'title' | null {
  const texts = event.cells.map(({ cell }) => plainText(cellText(cell))).filter((text) => text !== '');
  if (texts.length >= 1 && texts.every((text) => headerTexts.has(text)) && (texts.length >= 2 || headerTexts.size === 1)) return 'header';
  return titleTexts.has(withoutPage(texts.join(' '))) || (texts.length === 1 && titleTexts.has(texts[0]!)) ? 'title' : null;
}

function namesOf(store: CodeStore | null, suspect: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (store === null || store.dictionary.size > 100_000 || !suspect.includes(1)) return names;
  const sure = new Uint8Array(store.dictionary.size);
  for (let i = 0; i < suspect.length; i++) if (suspect[i] === 0) sure[store.codes[i]!] = 1;
  for (let code = 0; code < store.dictionary.size; code++) if (sure[code] === 1) names.add(nameKey(store.dictionary.text(code)));
  names.delete('');
  return names;
}

function blankShare(store: CodeStore, suspect: Uint8Array, count: number): number {
  if (!store.mayHaveBlanks) return 0;
  const blanks = new Uint8Array(store.dictionary.size);
  for (let code = 0; code < store.dictionary.size; code++) blanks[code] = store.dictionary.text(code).trim() === '' ? 1 : 0;
  let [sure, blank] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (suspect[i] === 1) continue;
    sure++;
    blank += blanks[store.codes[i]!]!;
  }
  return sure === 0 ? 0 : blank / sure;
}
