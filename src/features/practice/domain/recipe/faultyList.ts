import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { currencyOf } from '../../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Language } from '../../../../kernel/words/locale';
import type { FindingKind } from '../../../checks/domain/checkFinding';
import type { Random } from '../../../sample/domain/random';
import type { PlantedFault } from '../grading/gradeFaults';
import { listSheet, type DataSheet, type Line } from './listSheet';
import { PLANTERS } from './planters';
import { Planting, type KeyedFault } from './planting';
import type { ColumnId, PracticeItem } from './practiceItem';
import { LIST_WORDS, SHEET_NAMES, type Voice } from './voices';

/** A list with planted faults, and the lists beside it by which some of them are found. */
export interface FaultyList {
  readonly sheets: readonly DataSheet[];
  readonly faults: readonly PlantedFault[];
  readonly alsoTrue: readonly PlantedFault[];
  /** Rows (from 1) by document number as the list shows it. */
  readonly documents: readonly (readonly [string, number])[];
  readonly totalRow: number;
  readonly totalLabel: string;
}

/** What is planted: how many of which kinds. */
interface FaultWish {
  readonly kinds: readonly FindingKind[];
  readonly count: number;
}

function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const left = [...values];
  return values.map(() => left.splice(random.integer(0, left.length - 1), 1)[0]!);
}

/** The items as lines, with the sum that was planted among them. */
function linesOf({ items, sumBefore }: Planting): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const item of items) {
    if (item.key === sumBefore) {
      const before = lines.length;
      for (start = before; start > 0; start--) {
        const line = lines[start - 1]!;
        const last = lines[before - 1]!;
        if (line.kind !== 'item' || last.kind !== 'item' || line.item.customer.id !== last.item.customer.id) break;
      }
      lines.push({ kind: 'sum', from: start });
    }
    lines.push({ kind: 'item', item });
  }
  return lines;
}

function registerSheet({ items, registered, voice }: Planting, language: Language): DataSheet {
  const words = LIST_WORDS[language];
  const seen = new Set<string>();
  const rows = items.flatMap(({ kind, documentNo, amount, shown }) => {
    if (kind !== 'invoice' || seen.has(documentNo.replace(/^0/, '')) || shown.documentNo !== undefined || amount === 0) return [];
    seen.add(documentNo.replace(/^0/, ''));
    return [[documentNo, cellNumber((registered.get(documentNo) ?? amount) as MinorUnits, currencyOf(voice.currency))]];
  });
  return {
    name: SHEET_NAMES[language].register,
    cells: [[words.document, words.amount], ...rows],
    formats: ['General', '#,##0.00'],
    columnWidths: [15, 15],
    headerRow: 0,
  };
}

function paidSheet({ items, paid, voice }: Planting, language: Language): DataSheet {
  const words = LIST_WORDS[language];
  const rows = items.flatMap(({ documentNo, customer, amount }) => {
    const day = paid.get(documentNo);
    return day === undefined ? [] : [[customer.id, documentNo, cellNumber(amount as MinorUnits, currencyOf(voice.currency)), day]];
  });
  return {
    name: SHEET_NAMES[language].paid,
    cells: [[words.customerNo, words.document, words.amount, words.paidOn], ...rows],
    formats: ['General', 'General', '#,##0.00', voice.dateFormat],
    columnWidths: [14, 15, 15, 14],
    headerRow: 0,
  };
}

/** Plants faults in a clean list and lays it out with the lists beside it. */
export function faultyList(
  items: readonly PracticeItem[],
  wish: FaultWish,
  has: (column: ColumnId) => boolean,
  { asOf, voice, language }: { readonly asOf: DayNumber; readonly voice: Voice; readonly language: Language },
  random: Random,
): FaultyList {
  const list = new Planting(items, asOf, voice, random);
  for (const kind of shuffled(wish.kinds, random)) if (list.planted.length < wish.count) PLANTERS[kind]?.(list);
  const lines = linesOf(list);
  const made = listSheet(SHEET_NAMES[language].export, { lines, total: list.total, has }, voice, asOf);
  const rowsOf = ({ kind, keys }: KeyedFault): PlantedFault => {
    if (kind === 'subtotalInside') return { kind, rows: made.sumRows };
    if (keys.length === 0) return { kind, rows: [made.totalRow] };
    return { kind, rows: keys.map((key) => made.rowOf.get(key)!).sort((a, b) => a - b) };
  };
  const documents = list.items.map(({ key, documentNo }) => [documentNo, made.rowOf.get(key)!] as const);
  return {
    sheets: [
      made.sheet,
      ...(list.registered.size > 0 ? [registerSheet(list, language)] : []),
      ...(list.paid.size > 0 ? [paidSheet(list, language)] : []),
    ],
    faults: list.planted.map(rowsOf),
    alsoTrue: list.alsoTrue.map(rowsOf),
    documents,
    totalRow: made.totalRow,
    totalLabel: voice.total,
  };
}
