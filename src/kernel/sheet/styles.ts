/**
 * How the cells of AR sheets look: one accent colour, Excel's own font. A style is complete: whoever writes it sets every property.
 */
export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right';
  /** Rows of several lines read along their first one; headings and key figures are in the middle of their band. */
  readonly vertical: 'Top' | 'Center';
  readonly wrap: boolean;
  readonly indent: number;
  readonly borderTop: 'none' | 'thin' | 'double';
  readonly borderBottom: 'none' | 'thin' | 'double';
  readonly numberFormat: string;
}

/** The one accent colour, at least 4.5:1 where text stands on it. */
export const ACCENT = '#0F6CBD';
const INK = '#242424';
const QUIET = '#616161';
const BAD = '#B10E1C';
const GOOD = '#0E700E';
const RULE = '#FFFFFF';

const BASE: CellStyle = {
  bold: false,
  italic: false,
  fontSize: 11,
  color: INK,
  fill: null,
  horizontal: 'General',
  vertical: 'Top',
  wrap: false,
  indent: 0,
  borderTop: 'none',
  borderBottom: 'none',
  numberFormat: 'General',
};

const AMOUNT = '#,##0.00';

export const STYLES = {
  text: BASE,
  wrapped: { ...BASE, wrap: true },
  title: { ...BASE, vertical: 'Center', bold: true, fontSize: 16, color: ACCENT },
  subtitle: { ...BASE, color: QUIET },
  heading: { ...BASE, vertical: 'Center', bold: true, fontSize: 12, color: ACCENT },
  header: { ...BASE, vertical: 'Center', bold: true, color: RULE, fill: ACCENT, wrap: true, horizontal: 'Left' },
  headerRight: { ...BASE, vertical: 'Center', bold: true, color: RULE, fill: ACCENT, wrap: true, horizontal: 'Right' },
  label: { ...BASE, color: QUIET },
  amount: { ...BASE, horizontal: 'Right', numberFormat: AMOUNT },
  amountTotal: { ...BASE, bold: true, horizontal: 'Right', borderTop: 'thin', borderBottom: 'double', numberFormat: AMOUNT },
  textTotal: { ...BASE, bold: true, borderTop: 'thin', borderBottom: 'double' },
  integer: { ...BASE, horizontal: 'Right', numberFormat: '#,##0' },
  days: { ...BASE, horizontal: 'Right', numberFormat: '0.0' },
  percent: { ...BASE, horizontal: 'Right', numberFormat: '0.0%' },
  rate: { ...BASE, horizontal: 'Right', numberFormat: '0.00%' },
  date: { ...BASE, horizontal: 'Right', numberFormat: 'yyyy-mm-dd' },
  link: { ...BASE, color: ACCENT, horizontal: 'Left', indent: 1 },
  asText: { ...BASE, numberFormat: '@' },
  inputText: { ...BASE, fill: '#FFF9E5' },
  inputAmount: { ...BASE, fill: '#FFF9E5', horizontal: 'Right', numberFormat: AMOUNT },
  inputRate: { ...BASE, fill: '#FFF9E5', horizontal: 'Right', numberFormat: '0.00%' },
  inputDate: { ...BASE, fill: '#FFF9E5', horizontal: 'Right', numberFormat: 'yyyy-mm-dd' },
  inputNumber: { ...BASE, fill: '#FFF9E5', horizontal: 'Right' },
  inputIndented: { ...BASE, fill: '#FFF9E5', horizontal: 'Left', indent: 1 },
  checkNote: { ...BASE, color: BAD, horizontal: 'Left', indent: 1 },
  inputNote: { ...BASE, fill: '#FFF9E5', wrap: true, horizontal: 'Left', indent: 1, numberFormat: '@' },
  asOf: { ...BASE, bold: true, horizontal: 'Left', numberFormat: 'd mmm yyyy' },
  keyText: { ...BASE, vertical: 'Center', bold: true, fontSize: 13, borderBottom: 'thin' },
  keyFigure: { ...BASE, vertical: 'Center', bold: true, fontSize: 13, horizontal: 'Right', borderBottom: 'thin', numberFormat: AMOUNT },
  keyLabel: { ...BASE, vertical: 'Center', color: QUIET, fontSize: 10, wrap: true, borderBottom: 'thin' },
  keyLabelRight: { ...BASE, vertical: 'Center', color: QUIET, fontSize: 10, wrap: true, horizontal: 'Right', borderBottom: 'thin' },
  columnLabel: { ...BASE, vertical: 'Center', bold: true, borderBottom: 'thin', wrap: true },
  columnLabelRight: { ...BASE, vertical: 'Center', bold: true, borderBottom: 'thin', wrap: true, horizontal: 'Right' },
  keyCheck: { ...BASE, vertical: 'Center', bold: true, horizontal: 'Right', borderBottom: 'thin' },
  // Cells of rows that may be several lines high wrap, all of them, so that a row's cells start at its top together.
  listText: { ...BASE, wrap: true, numberFormat: '@' },
  listCentered: { ...BASE, wrap: true, horizontal: 'Center' },
  listInteger: { ...BASE, wrap: true, horizontal: 'Right', numberFormat: '#,##0' },
  listPercent: { ...BASE, wrap: true, horizontal: 'Right', numberFormat: '0%' },
  listAmount: { ...BASE, wrap: true, horizontal: 'Right', numberFormat: AMOUNT },
  month: { ...BASE, horizontal: 'Left', numberFormat: '@' },
  indented: { ...BASE, horizontal: 'Left', indent: 1 },
  headerIndented: { ...BASE, vertical: 'Center', bold: true, color: RULE, fill: ACCENT, wrap: true, horizontal: 'Left', indent: 1 },
  wrappedIndented: { ...BASE, wrap: true, horizontal: 'Left', indent: 1 },
  warning: { ...BASE, italic: true, color: BAD },
  remarkRight: { ...BASE, italic: true, color: QUIET, horizontal: 'Right' },
  check: { ...BASE, bold: true, horizontal: 'Right' },
  remark: { ...BASE, italic: true, color: QUIET },
  percentTotal: { ...BASE, bold: true, horizontal: 'Right', borderTop: 'thin', borderBottom: 'double', numberFormat: '0.0%' },
  good: { ...BASE, bold: true, color: GOOD },
  bad: { ...BASE, bold: true, color: BAD },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;
