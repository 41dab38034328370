import { isoFromDay, civilFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { Random } from '../../../src/features/sample/domain/random';
import { makeItems, makeLines, makeRegister, type MakeKind } from './kinds';
import { makeClosings, makeLedgerSheet, makeMixed, makeSummary, makeTwoLists } from './kindsOfAccounts';
import { makeCarried, makeFlagged, makeTaxed } from './kindsOfExports';
import { makePeriods, makeSettlements } from './kindsOfSettlement';
import { addNoise } from './noise';
import type { MadeColumn, MadeTable, Raw, RowTruth } from './madeTable';
import type { Voice } from './voice';
import { ASIAN_VOICES } from './voices.asia';
import { EUROPEAN_VOICES } from './voices.europe';
import { SYSTEM_VOICES } from './voices.systems';

/** A sheet of a made export. */
export interface ExportSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

/** An export that chance made, with what is true of it. */
export interface MadeExport {
  readonly seed: number;
  readonly kind: string;
  readonly voice: string;
  /** What was done to headings and cells, in words. */
  readonly mess: readonly string[];
  readonly sheets: readonly ExportSheet[];
  readonly asOf: DayNumber;
  readonly truth: readonly RowTruth[];
  /** Rows whose amount cannot be read. */
  readonly unreadable: number;
  readonly ages: boolean;
  readonly buckets: readonly number[] | null;
  /** True where headings are missing or unknown, so that a question is no fault. */
  readonly mayAsk: boolean;
  readonly blankHeadings: boolean;
  readonly asks: readonly string[];
}

const VOICES: readonly Voice[] = [...SYSTEM_VOICES, ...SYSTEM_VOICES, ...EUROPEAN_VOICES, ...ASIAN_VOICES];
const KINDS: readonly MakeKind[] = [
  makeItems,
  makeItems,
  makeItems,
  makeRegister,
  makeRegister,
  makeRegister,
  makeRegister,
  makeSummary,
  makeSummary,
  makeSummary,
  makeLedgerSheet,
  makeLedgerSheet,
  makeLines,
  makeClosings,
  makeMixed,
  makeTwoLists,
  makeSettlements,
  makePeriods,
  makeTaxed,
  makeTaxed,
  makeCarried,
  makeFlagged,
];

/** Words that no list of headings has. */
const UNKNOWN = ['Qualm', 'Zebu 2', 'Feld 7', 'xyz', 'Kolumna B', 'Brolk', 'UDF_14', 'attr3', 'Spalte_9', 'Wx', 'Gnu Val', 'Ternip'];

interface Form {
  readonly texts: boolean;
  readonly grouped: boolean;
  readonly voice: Voice;
}

function amountText(minor: number, { voice, grouped }: Form): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, voice.mark === ',' ? '.' : ',') : whole;
  return `${minor < 0 ? '-' : ''}${parted}${voice.mark}${digits.slice(-2)}`;
}

function dayText(day: number, { voice }: Form): string {
  const { year, month, day: ofMonth } = civilFromDay(day as DayNumber);
  const two = (part: number): string => String(part).padStart(2, '0');
  const parts = { DMY: [two(ofMonth), two(month), year], MDY: [two(month), two(ofMonth), year], YMD: [year, two(month), two(ofMonth)] };
  return parts[voice.order].join(voice.separator);
}

const DAY_FORMATS = { DMY: 'dd/mm/yyyy', MDY: 'mm/dd/yyyy', YMD: 'yyyy-mm-dd' } as const;

function written(raw: Raw, kind: MadeColumn['kind'], form: Form): { readonly cell: Cell; readonly format: string } {
  if (raw === null) return { cell: '', format: 'General' };
  if (typeof raw === 'string') return { cell: raw, format: 'General' };
  if (kind === 'text') return { cell: raw, format: 'General' };
  if (kind === 'count') return { cell: form.texts ? String(raw) : raw, format: '0' };
  if (kind === 'day') return { cell: form.texts ? dayText(raw, form) : raw, format: DAY_FORMATS[form.voice.order] };
  return { cell: form.texts ? amountText(raw, form) : raw / 100, format: '#,##0.00' };
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list];
  for (let k = mixed.length - 1; k > 0; k--) {
    const other = random.integer(0, k);
    [mixed[k], mixed[other]] = [mixed[other]!, mixed[k]!];
  }
  return mixed;
}

const picked = (column: MadeColumn, order: readonly number[]): MadeColumn => ({ ...column, cells: order.map((row) => column.cells[row]!) });

/** Cells that somebody spoilt: an amount or a day that is none. */
function dirtied(table: MadeTable, random: Random): { readonly table: MadeTable; readonly unreadable: number } {
  const amounts = table.columns.filter(({ term }) => term !== null && table.amountTerms.includes(term));
  const [column] = amounts;
  if (table.rows.length < 10 || table.buckets !== null || table.kind.startsWith('lines') || amounts.length !== 1 || column === undefined)
    return { table, unreadable: 0 };
  const bad = new Set(
    Array.from({ length: Math.max(1, Math.round(table.rows.length / 100)) }, () => random.integer(2, table.rows.length - 2)),
  );
  const word = random.pick(['tbc', 'n/a', '#REF!', 'see note']);
  const spoilt = { ...column, cells: column.cells.map((cell, row) => (bad.has(row) ? word : cell)) };
  return {
    unreadable: bad.size,
    table: {
      ...table,
      columns: table.columns.map((one) => (one === column ? spoilt : one)),
      rows: table.rows.map((row, place) => (bad.has(place) ? { ...row, amount: 0 } : row)),
    },
  };
}

/** Headings as the seed has them: their own, some unknown, all blank, or in another way of writing. */
function headed(columns: readonly MadeColumn[], random: Random, mess: string[]): readonly MadeColumn[] {
  const chance = random.next();
  if (chance < 0.1) {
    mess.push('blank headings');
    return columns.map((column) => ({ ...column, heading: '' }));
  }
  if (chance < 0.22) {
    const places = new Set(Array.from({ length: random.integer(1, 3) }, () => random.integer(0, columns.length - 1)));
    const words = shuffled(UNKNOWN, random);
    const changed = columns.map((column, k) => (places.has(k) ? { ...column, heading: words[k % words.length]! } : column));
    mess.push(
      `unknown: ${columns
        .filter((_, k) => places.has(k))
        .map(({ heading }) => heading)
        .join(', ')}`,
    );
    return changed;
  }
  if (chance < 0.3) {
    mess.push('upper case');
    return columns.map((column) => ({ ...column, heading: column.heading.toUpperCase() }));
  }
  return columns;
}

function sheetOf(
  columns: readonly MadeColumn[],
  name: string,
  form: Form,
  total: string | null,
  titles: readonly string[],
  hasHeader: boolean,
): ExportSheet {
  const rowCount = columns[0]!.cells.length;
  const cells: Cell[][] = titles.map((title) => [title, ...columns.slice(1).map(() => '')]);
  const formats: string[][] = titles.map(() => columns.map(() => 'General'));
  if (hasHeader) {
    cells.push(columns.map(({ heading }) => heading));
    formats.push(columns.map(() => 'General'));
  }
  for (let row = 0; row < rowCount; row++) {
    const line = columns.map(({ cells: raw, kind }) => written(raw[row]!, kind, form));
    cells.push(line.map(({ cell }) => cell));
    formats.push(line.map(({ format }) => format));
  }
  if (total !== null) {
    const at = columns.findIndex(({ kind }) => kind === 'text');
    const sumOf = (raw: readonly Raw[]): number => raw.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
    const adds = ({ kind, term }: MadeColumn): boolean => kind === 'amount' && term !== 'balance';
    const line = columns.map((column, k) =>
      k === at
        ? { cell: total, format: 'General' }
        : adds(column)
          ? written(sumOf(column.cells), 'amount', form)
          : written(null, 'text', form),
    );
    cells.push(line.map(({ cell }) => cell));
    formats.push(line.map(({ format }) => format));
  }
  return { name, cells, formats };
}

/** The export of a seed. */
export function madeExport(seed: number): MadeExport {
  const random = new Random(Math.imul(seed, 0x9e3779b1));
  for (;;) {
    const voice = random.pick(VOICES);
    const make = random.pick(KINDS);
    const count = random.chance(0.1) ? random.integer(150, 400) : random.integer(8, 90);
    const made = make(random, voice, count);
    if (made !== null) return finished(seed, random, voice, made.table, made.book.asOf);
  }
}

function finished(seed: number, random: Random, voice: Voice, made: MadeTable, asOf: DayNumber): MadeExport {
  const mess: string[] = [];
  const dirt = random.chance(0.2) ? dirtied(made, random) : { table: made, unreadable: 0 };
  if (dirt.unreadable > 0) mess.push('dirty rows');
  const { table } = dirt;
  const order =
    table.ordered || random.chance(0.5)
      ? table.rows.map((_, row) => row)
      : shuffled(
          table.rows.map((_, row) => row),
          random,
        );
  let columns: readonly MadeColumn[] = table.columns.map((column) => picked(column, order));
  if (random.chance(0.3)) {
    const noise = addNoise(columns, random);
    columns = noise.columns;
    mess.push(`noise: ${noise.said}`);
  }
  columns = headed(columns, random, mess);
  if (random.chance(0.25) && table.buckets === null) {
    columns = shuffled(columns, random);
    mess.push('columns shuffled');
  }
  const form: Form = { texts: random.chance(0.45), grouped: random.chance(0.5), voice };
  if (form.texts) mess.push(`texts ${voice.order} ${voice.mark}`);
  const blankHeadings = columns.every(({ heading }) => heading === '');
  const hasTotal = random.chance(0.35);
  if (hasTotal) mess.push('total row');
  const titles = random.chance(0.35) ? [random.pick(['Northwind Trading', 'Receivables', 'Export']), `As of ${isoFromDay(asOf)}`] : [];
  const main = sheetOf(
    columns,
    'Export',
    form,
    hasTotal ? (voice.words.total ?? 'Total') : null,
    titles,
    !blankHeadings || random.chance(0.5),
  );
  const beside = table.beside === null ? [] : [sheetOf(table.beside.columns, table.beside.name, form, null, [], true)];
  return {
    seed,
    kind: table.kind,
    voice: voice.name,
    mess,
    sheets: [main, ...beside],
    asOf,
    truth: table.rows,
    unreadable: dirt.unreadable,
    ages: table.ages && table.columns.some(({ term }) => term === 'dueDate'),
    buckets: table.buckets,
    mayAsk: blankHeadings || mess.some((what) => what.startsWith('unknown')),
    blankHeadings,
    asks: table.asks,
  };
}
