import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { Run } from '../../kernel/run/run';
import { amountEvidence } from '../../kernel/money/parseAmount';
import { looksDated } from '../rows/dayStore';
import { readSample } from '../survey/readSample';
import { filledCount, type SheetSample } from '../survey/sheetSample';
import { cellText, isBlank, plainText } from '../words/headingText';
import { totalLabel } from '../words/rowLabels';
import { fieldIds, headingFit, type FieldKind, type ListField, type ListForm } from './listForm';

/** Where a list stands: its sheet, its header row (from 0) and the sheet column of each field that it has. */
export interface FoundList<Id extends string> {
  readonly form: ListForm<Id>;
  readonly sheet: string;
  readonly used: CellSpan;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Id, number>;
}

/** The list that fits best, `null` for none, and the sheets that fit as well: more than one is the user's to choose. */
export interface ListChoice<Id extends string> {
  readonly found: FoundList<Id> | null;
  readonly rivals: readonly string[];
}

const HEADER_ROWS_MAX = 60;
const NAME_BONUS = 0.4;
const CONTENT_MIN = 0.6;
/** Two sheets whose fits are so near are equally good. */
const RIVAL_DISTANCE = 0.25;

/** True where a filled cell may be of a kind. */
function isOfKind(cell: Cell, kind: FieldKind): boolean {
  if (kind === 'text') return true;
  if (kind === 'day') return looksDated(cell);
  return typeof cell === 'number' || (typeof cell === 'string' && amountEvidence(cell).kind === 'amount');
}

/** True for a label of sums, which may stand in any column of a list. */
const isSumLabel = (cell: Cell): boolean => typeof cell === 'string' && totalLabel(cell) !== null;

/** True where most filled cells below a header are what a field holds, labels of sums aside; an empty column is everything. */
function holds(sample: SheetSample, headerRow: number, place: number, { kind, fits }: ListField): boolean {
  const cells = sample.rows
    .filter(({ row }) => row > headerRow)
    .flatMap(({ values }) => (isBlank(values[place]) || isSumLabel(values[place]!) ? [] : [values[place]!]));
  const fitting = cells.filter((cell) => isOfKind(cell, kind) && (fits === undefined || fits(cellText(cell))));
  return fitting.length >= CONTENT_MIN * cells.length;
}

interface Fit<Id extends string> {
  readonly columns: ReadonlyMap<Id, number>;
  readonly score: number;
}

/** The fields that a header row names, the surest first: a column and a field are used once. */
function fieldsOfRow<Id extends string>(form: ListForm<Id>, sample: SheetSample, index: number): Fit<Id> {
  const { row, values } = sample.rows[index]!;
  const fits = fieldIds(form).flatMap((id) =>
    values.flatMap((cell, place) => {
      const fit = typeof cell === 'string' ? headingFit(cellText(cell), form.fields[id]) : 0;
      return fit > 0 ? [{ id, place, fit }] : [];
    }),
  );
  fits.sort((a, b) => b.fit - a.fit || a.place - b.place);
  const columns = new Map<Id, number>();
  const taken = new Set<number>();
  let score = 0;
  for (const { id, place, fit } of fits) {
    if (columns.has(id) || taken.has(place) || !holds(sample, row, place, form.fields[id])) continue;
    columns.set(id, sample.used.column + place);
    taken.add(place);
    score += fit;
  }
  return { columns, score };
}

/** A sheet as a list of a form, or `null`: the row that names most of its fields, all needed ones among them. */
function recogniseList<Id extends string>(form: ListForm<Id>, sample: SheetSample): (FoundList<Id> & { readonly score: number }) | null {
  let best: (FoundList<Id> & { readonly score: number }) | null = null;
  for (const [index, sampleRow] of sample.rows.entries()) {
    if (index >= HEADER_ROWS_MAX) break;
    if (filledCount(sampleRow) < 2) continue;
    if (form.never && sampleRow.values.some((cell) => typeof cell === 'string' && form.never!.test(plainText(cell)))) continue;
    const { columns, score } = fieldsOfRow(form, sample, index);
    if (!fieldIds(form).every((id) => !form.fields[id].isNeeded || columns.has(id))) continue;
    if (form.oneOf && !form.oneOf.some((id) => columns.has(id))) continue;
    if (best === null || score > best.score + 0.5)
      best = { form, sheet: sample.sheet, used: sample.used, headerRow: sampleRow.row, columns, score };
  }
  return best;
}

const nameBonus = (name: string, words: readonly string[]): number =>
  words.some((word) => plainText(name).includes(word)) ? NAME_BONUS : 0;

/** The sheet of the user's that fits a form best, those in `except` left out; `sheet` names the one to take. */
export async function findList<Id extends string>(
  run: Run,
  form: ListForm<Id>,
  { except = [], sheet = null }: { readonly except?: readonly string[]; readonly sheet?: string | null } = {},
): Promise<ListChoice<Id>> {
  const fits: (FoundList<Id> & { readonly score: number })[] = [];
  for (const { name, used, visible } of run.survey.sheets) {
    if (!used || (sheet === null ? !visible || except.includes(name) || isOurSheetName(name) : name !== sheet)) continue;
    const found = recogniseList(form, await readSample(run, name, used));
    if (found) fits.push({ ...found, score: found.score + nameBonus(name, form.sheetNames) });
  }
  fits.sort((a, b) => b.score - a.score);
  const first = fits[0];
  if (!first) return { found: null, rivals: [] };
  const rivals = fits.filter(({ score }) => score >= first.score - RIVAL_DISTANCE).map((fit) => fit.sheet);
  return { found: first, rivals: rivals.length > 1 ? rivals : [] };
}
