import { ITEM_KINDS, type ItemKind } from '../../kernel/ledger/openItems';
import { columnLetters } from '../../kernel/sheet/cells';
import { kindOfDocumentNo, kindOfType } from '../words/documentKind';
import type { ProblemList } from '../result/problemList';
import type { TakenIn } from '../rows/takenIn';
import { columnOfRole } from '../recognise/recognition';
import { creditSections } from './creditSections';
import { creditSides } from '../recognise/sideColumn';
import { readingText } from '../readingText';

/** With which sign each candidate's printed amount is to be read. */
export type Turn = (candidate: number) => 1 | -1;

/** Every amount as the sheet prints it. */
export const AS_PRINTED: Turn = () => 1;

const CREDITS: ReadonlySet<ItemKind> = new Set(['creditMemo', 'payment']);

/** Kind by code of the type column; `null` where the text says nothing. */
function kindsOfTypes(taken: TakenIn): readonly (ItemKind | null)[] {
  const dictionary = taken.columns.type?.dictionary;
  return dictionary
    ? Array.from({ length: dictionary.size }, (_, code) => (dictionary.text(code) === '' ? null : kindOfType(dictionary.text(code))))
    : [];
}

interface Counted {
  creditsAbove: number;
  creditsBelow: number;
  invoicesAbove: number;
  invoicesBelow: number;
}

/** Counts the candidates that are no suspects by type first: one look at each, and one at each type. */
function count(taken: TakenIn, kinds: readonly (ItemKind | null)[], suspects: ReadonlySet<number>): Counted {
  const { open, columns } = taken;
  const codes = columns.type?.codes ?? new Uint32Array(taken.count);
  const above = new Int32Array(Math.max(1, kinds.length));
  const below = new Int32Array(Math.max(1, kinds.length));
  const add = (i: number, step: 1 | -1): void => {
    if (open[i]! > 0) above[codes[i]!]! += step;
    else if (open[i]! < 0) below[codes[i]!]! += step;
  };
  for (let i = 0; i < taken.count; i++) add(i, 1);
  for (const suspect of suspects) add(suspect, -1);
  const counted: Counted = { creditsAbove: 0, creditsBelow: 0, invoicesAbove: 0, invoicesBelow: 0 };
  above.forEach((times, code) => {
    const kind = kinds[code] ?? null;
    const isCredit = kind !== null && CREDITS.has(kind);
    counted[isCredit ? 'creditsAbove' : 'invoicesAbove'] += times;
    counted[isCredit ? 'creditsBelow' : 'invoicesBelow'] += below[code]!;
  });
  return counted;
}

/**
 * Finds the sign convention: credits above zero beside a type that names them are turned, but not in a list of payments; a list whose
 * invoices all stand below zero is turned as a whole. `flipSign` of the user turns everything.
 */
export function decideSigns(taken: TakenIn, flipSign: boolean, problems: ProblemList): Turn {
  const kinds = kindsOfTypes(taken);
  const suspects = new Set(taken.events.filter((event) => event.candidate >= 0).map((event) => event.candidate));
  if (flipSign) return () => -1;
  const side = turnBySide(taken, suspects, problems);
  if (side !== null) return side;
  if (taken.columns.type === null) return turnBelow(taken, suspects, problems) ?? turnBySection(taken, problems);
  const { creditsAbove, creditsBelow, invoicesAbove, invoicesBelow } = count(taken, kinds, suspects);
  const column = columnOfRole(taken.recognition, 'openAmount');
  if (invoicesAbove === 0 && invoicesBelow > 0 && creditsBelow === 0 && creditsAbove + invoicesBelow >= 3) {
    problems.tell(readingText('signTurned', { invoices: invoicesBelow }), 'warning', null, column);
    return () => -1;
  }
  if (taken.settings.listsPayments) return AS_PRINTED;
  if (creditsAbove > 0 && creditsBelow === 0 && invoicesBelow === 0 && invoicesAbove > 0) {
    problems.tell(readingText('creditSignTurned', { by: 'type', count: creditsAbove }), 'warning', null, column);
    const { codes } = taken.columns.type;
    const turned = kinds.map((kind) => (kind !== null && CREDITS.has(kind) ? -1 : 1));
    return (candidate) => turned[codes[candidate]!] as 1 | -1;
  }
  return AS_PRINTED;
}

/** Share of the rows of a list below zero from which on it is written from the other side. */
const BELOW_SHARE = 0.8;

/** A list without types nearly all of whose amounts stand below zero is turned as a whole; `null` for any other, and for a list of payments. */
function turnBelow(
  { open, count: length, settings, recognition }: TakenIn,
  suspects: ReadonlySet<number>,
  problems: ProblemList,
): Turn | null {
  if (settings.listsPayments) return null;
  let [above, below] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (suspects.has(i)) continue;
    if (open[i]! > 0) above++;
    else if (open[i]! < 0) below++;
  }
  if (below < 3 || below < BELOW_SHARE * (above + below)) return null;
  problems.tell(readingText('signTurned', { invoices: below }), 'warning', null, columnOfRole(recognition, 'openAmount'));
  return () => -1;
}

/** Credits of a column of sides are turned where they are printed above zero; `null` where no such column tells anything. */
function turnBySide(taken: TakenIn, suspects: ReadonlySet<number>, problems: ProblemList): Turn | null {
  const { side } = taken.columns;
  if (side === null) return null;
  const credits = creditSides(side.dictionary);
  const { codes } = side;
  let [above, below] = [0, 0];
  for (let i = 0; i < taken.count; i++) {
    if (suspects.has(i) || credits[codes[i]!] !== 1) continue;
    if (taken.open[i]! > 0) above++;
    else if (taken.open[i]! < 0) below++;
  }
  if (above === 0 || below > 0) return below > 0 ? AS_PRINTED : null;
  const column = taken.recognition.sideColumn;
  const message = readingText('creditSignTurned', { by: 'side', count: above, column: columnLetters(column) });
  problems.tell(message, 'warning', null, column);
  return (candidate) => (credits[codes[candidate]!] === 1 ? -1 : 1);
}

/** Credits below a caption that says what they are ("Less: unapplied cash") are turned where all of them are printed above zero. */
function turnBySection(taken: TakenIn, problems: ProblemList): Turn {
  const above = creditSections(taken).filter(
    ({ from, to }) =>
      taken.open.subarray(from, to).every((amount) => amount >= 0) && taken.open.subarray(from, to).some((amount) => amount > 0),
  );
  if (above.length === 0) return AS_PRINTED;
  const column = columnOfRole(taken.recognition, 'openAmount');
  for (const { caption } of above)
    problems.tell(readingText('creditSignTurned', { by: 'caption', caption }), 'warning', null, column, caption);
  return (candidate) => (above.some(({ from, to }) => candidate >= from && candidate < to) ? -1 : 1);
}

function creditKind(documentNo: string | null): ItemKind {
  const byNumber = documentNo === null ? null : kindOfDocumentNo(documentNo);
  return byNumber === null || byNumber === 'invoice' ? 'creditMemo' : byNumber;
}

/** Kinds of a sheet without types: what stands below zero is a credit, or what its number says. */
function kindsBySign(taken: TakenIn, documentNo: ((candidate: number) => string) | null): Uint8Array {
  const result = new Uint8Array(taken.count);
  const { open, count: length } = taken;
  for (let i = 0; i < length; i++) if (open[i]! < 0) result[i] = ITEM_KINDS.indexOf(creditKind(documentNo === null ? null : documentNo(i)));
  return result;
}

/** Code of the kind (index into ITEM_KINDS) of every candidate: by its type, else by sign and document number. */
export function kindsOf(taken: TakenIn, turn: Turn, documentNo: ((candidate: number) => string) | null): Uint8Array {
  const known = kindsOfTypes(taken).map((kind) => (kind === null ? -1 : ITEM_KINDS.indexOf(kind)));
  const codes = taken.columns.type?.codes;
  const result = new Uint8Array(taken.count);
  const invoice = ITEM_KINDS.indexOf('invoice');
  if (codes === undefined && turn === AS_PRINTED) return inSections(taken, kindsBySign(taken, documentNo));
  for (let i = 0; i < taken.count; i++) {
    const kind = codes ? known[codes[i]!]! : -1;
    if (kind >= 0) result[i] = kind;
    else if (taken.open[i]! * turn(i) < 0) {
      result[i] = ITEM_KINDS.indexOf(creditKind(documentNo === null ? null : documentNo(i)));
    } else result[i] = invoice;
  }
  return codes === undefined ? inSections(taken, result) : result;
}

/** Without a type column, what stands below "Unapplied cash" is a payment. */
function inSections(taken: TakenIn, kinds: Uint8Array): Uint8Array {
  for (const { from, to } of creditSections(taken)) kinds.fill(ITEM_KINDS.indexOf('payment'), from, to);
  return kinds;
}
