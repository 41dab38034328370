import { isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { currencyOf, minorUnitsPerUnit } from '../../src/kernel/money/currency';
import type { DocumentCell } from '../../src/adapters/xlsx/model/documentTypes';
import { PLAIN_LOOK } from '../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET, type SheetContent } from '../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook, type StyleOf } from '../../src/adapters/xlsx/writeWorkbook';
import type { MadeSheet, SideSheet, SheetTruth, TruthItem } from './sheet/madeSheet';

const BUCKETS = ['current', '1-30', '31-60', '61-90', '91+'] as const;

function contentOf(
  sheet: SideSheet,
  formulas: MadeSheet['formulas'],
  extra: Partial<SheetContent>,
  styleOf: StyleOf,
  hidden: ReadonlySet<number>,
): SheetContent {
  const formulaAt = new Map(formulas.map((one) => [`${one.row} ${one.column}`, one.formula] as const));
  const rows = sheet.cells.map((cells, row) => ({
    row,
    heightPoints: null,
    hidden: hidden.has(row),
    style: null,
    cells: cells.flatMap((value, column): DocumentCell[] => {
      if (value === '') return [];
      const style = styleOf({ ...PLAIN_LOOK, numberFormat: sheet.formats[row]![column]! });
      return [{ column, value, formula: formulaAt.get(`${row} ${column}`) ?? null, style, arraySpan: null, isDynamic: false }];
    }),
  }));
  return {
    ...EMPTY_SHEET,
    ...extra,
    name: sheet.name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31),
    rows,
  };
}

/** A made export as the bytes of an .xlsx file, formulas with their results. */
export function fileOf(sheet: MadeSheet): Uint8Array {
  const hidden = new Set(sheet.hiddenRows);
  return writeWorkbook((styleOf) => [
    contentOf(sheet, sheet.formulas, { merged: sheet.merged }, styleOf, hidden),
    ...sheet.otherSheets.map((other) => contentOf(other, [], {}, styleOf, new Set())),
  ]);
}

const units = (minor: number, currency: string): number => minor / minorUnitsPerUnit(currencyOf(currency));
const iso = (day: DayNumber | null): string | null => (day === null ? null : isoFromDay(day));

/** The day that an item ages by: due date, else what its terms say, else the document date. */
export function agedFrom(item: TruthItem): DayNumber | null {
  const days = /(\d+)$/.exec(item.terms)?.[1];
  if (item.dueDay !== null || item.documentDay === null || days === undefined) return item.dueDay ?? item.documentDay;
  return (item.documentDay + Number(days)) as DayNumber;
}

function totalsOf(truth: SheetTruth, items: readonly TruthItem[]): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const item of items) {
    const own = (sums[item.trueCurrency] ??= Object.fromEntries([...BUCKETS, 'total'].map((bucket) => [bucket, 0])));
    const days = truth.asOf - (agedFrom(item) ?? truth.asOf);
    const bucket = BUCKETS[days <= 0 ? 0 : Math.min(4, Math.ceil(days / 30))]!;
    own[bucket]! += item.openAmount;
    own['total']! += item.openAmount;
  }
  for (const [currency, own] of Object.entries(sums)) for (const bucket of Object.keys(own)) own[bucket] = units(own[bucket]!, currency);
  return sums;
}

/** What a correct reading of the file finds, in amounts of currency units and ISO dates, for a check from outside. */
export function truthFileOf(sheet: MadeSheet, file: string): object {
  const { truth } = sheet;
  const repeats = new Set(truth.duplicateRows);
  const originals = truth.items.filter((item) => !repeats.has(item.sheetRow));
  const common = {
    file,
    asOf: isoFromDay(truth.asOf),
    asOfStatedInFile: truth.asOfFrom === 'sheet' || truth.asOfFrom === 'otherSheet',
    asOfDerivable: truth.asOfFrom === 'derivable',
    printedBySource: {
      grandTotal: truth.printedTotals.length === 1 ? units(truth.printedTotals[0]!.amount, truth.printedTotals[0]!.currency) : null,
    },
  };
  if (truth.level === 'customer') {
    return {
      ...common,
      level: 'customer',
      customers: Object.fromEntries(
        truth.summaries.map((line) => [
          `${line.sheetRow} ${line.customer}`,
          { total: units(line.total, truth.printedTotals[0]!.currency), row: line.sheetRow },
        ]),
      ),
    };
  }
  return {
    ...common,
    items: originals.map((item) => ({
      row: item.sheetRow,
      customer: item.customer,
      customerId: item.customerId || null,
      docNo: item.documentNo || null,
      invoiceDate: iso(item.documentDay),
      dueDate: iso(item.dueDay),
      openBalance: units(item.openAmount, item.trueCurrency),
      currency: item.trueCurrency,
      ...(item.dueDay === null ? {} : { daysPastDue: truth.asOf - item.dueDay }),
    })),
    duplicates: truth.duplicateRows.map((row) => {
      const own = truth.items.find((item) => item.sheetRow === row)!;
      const original = truth.items.find((item) => item.documentNo === own.documentNo && item.customer === own.customer)!;
      return { row, duplicateOfRow: original.sheetRow, docNo: own.documentNo, openBalance: units(own.openAmount, own.trueCurrency) };
    }),
    expected: { totals: totalsOf(truth, originals) },
  };
}
