import type { CellPlace, ControlChoice, MonthRequest, OpeningChoice } from '../domain/monthRequest';
import type { OtherWorkbook } from '../../../kernel/run/otherWorkbook';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { parseAmount } from '../../../kernel/money/parseAmount';
import { dayFromTyped } from '../../../pane/format/typedDate';
import type { MonthStrings } from './words.en';

/** The control balance of a currency as it stands in the form: what was typed, or the cell that was picked. */
export interface ControlDraft {
  readonly text: string;
  readonly cell: CellPlace | null;
}

export const NO_CONTROL: ControlDraft = { text: '', cell: null };

/** What the form of the month end holds. */
export interface MonthDraft {
  /** A kept snapshot is chosen by its day. */
  readonly from: 'latest' | 'sheet' | 'file' | DayNumber;
  readonly sheet: string;
  readonly file: OtherWorkbook | null;
  /** Sheets of the other workbook that may hold its open items. */
  readonly fileSheets: readonly string[];
  /** '' lets the open items be found. */
  readonly fileSheet: string;
  readonly asOf: string;
  /** By code of the currency. */
  readonly controls: Readonly<Record<string, ControlDraft>>;
  readonly keepSnapshot: boolean;
}

export const FIRST_DRAFT: MonthDraft = {
  from: 'latest',
  sheet: '',
  file: null,
  fileSheets: [],
  fileSheet: '',
  asOf: '',
  controls: {},
  keepSnapshot: true,
};

/** A field that cannot be understood: the opening's sheet, file or date, or the control balance of a currency. */
export interface MonthFault {
  readonly field: 'sheet' | 'file' | 'asOf' | { readonly control: string };
  readonly message: string;
}

function openingOf({ from, sheet, file, fileSheet }: MonthDraft, asOf: DayNumber | null): OpeningChoice | null {
  if (from === 'latest') return { from };
  if (from === 'sheet') return sheet === '' ? null : { from, sheet, asOf };
  if (from === 'file') return file === null ? null : { from, file, sheet: fileSheet === '' ? null : fileSheet, asOf };
  return { from: 'snapshot', day: from };
}

/** The month end that a form means, or the first field that cannot be understood. */
export function monthFromDraft(
  draft: MonthDraft,
  currencies: readonly string[],
  locale: string,
  m: MonthStrings,
): MonthRequest | MonthFault {
  const isDated = (draft.from === 'sheet' || draft.from === 'file') && draft.asOf.trim() !== '';
  const asOf = isDated ? dayFromTyped(draft.asOf, locale) : null;
  if (isDated && asOf === null) return { field: 'asOf', message: m.dateWrong };
  const opening = openingOf(draft, asOf);
  if (opening === null)
    return draft.from === 'sheet' ? { field: 'sheet', message: m.sheetMissing } : { field: 'file', message: m.fileMissing };
  const controls: ControlChoice[] = [];
  for (const currency of currencies) {
    const { text, cell } = draft.controls[currency] ?? NO_CONTROL;
    const parsed = parseAmount(text);
    if (cell !== null) controls.push({ currency, balance: cell });
    else if (parsed.kind === 'amount') controls.push({ currency, balance: parsed.value });
    else if (parsed.kind !== 'empty') return { field: { control: currency }, message: m.controlWrong };
  }
  return { opening, keepSnapshot: draft.keepSnapshot, controls };
}

export function isMonthFault(result: MonthRequest | MonthFault): result is MonthFault {
  return 'field' in result;
}
