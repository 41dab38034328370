import { dayFromSerial } from '../../kernel/calendar/dayNumber';
import { parseDate, type DateOrder } from '../../kernel/calendar/parseDate';
import { parseAmount, type DecimalMark } from '../../kernel/money/parseAmount';
import { isEmpty, textIn } from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import { optional, required, type Cell, type FunctionDefinition, type ResultCell } from '../../functions/definition';
import { elementwise } from '../../functions/elementwise';

function markIn(cell: Cell | undefined): DecimalMark | null {
  if (isEmpty(cell)) return null;
  const text = textIn(cell).trim();
  if (text !== '.' && text !== ',') throw wrongInput(`The decimal mark must be "." or ",", not "${text}".`);
  return text;
}

function orderIn(cell: Cell | undefined): DateOrder | null {
  if (isEmpty(cell)) return null;
  const text = textIn(cell).trim().toUpperCase();
  if (text !== 'DMY' && text !== 'MDY' && text !== 'YMD') throw wrongInput(`The order must be DMY, MDY or YMD, not "${text}".`);
  return text;
}

function amountOf([cell, markCell]: readonly Cell[]): ResultCell {
  const mark = markIn(markCell);
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') throw wrongInput('TRUE and FALSE are not amounts.');
  const parsed = parseAmount(textIn(cell), mark);
  if (parsed.kind === 'empty') return '';
  if (parsed.kind !== 'amount') throw wrongInput(`${parsed.reason}.`);
  return parsed.value;
}

function dateOf([cell, orderCell]: readonly Cell[]): ResultCell {
  const order = orderIn(orderCell);
  if (typeof cell === 'number') {
    const day = dayFromSerial(cell);
    if (day === null) throw wrongInput(`${cell} is no date between 1900-03-01 and 2199-12-31.`);
    return day;
  }
  if (typeof cell === 'boolean') throw wrongInput('TRUE and FALSE are not dates.');
  const parsed = parseDate(textIn(cell), order);
  if (parsed.kind === 'empty') return '';
  if (parsed.kind !== 'date') throw wrongInput(`${parsed.reason}.`);
  return parsed.day;
}

/** Texts of exports to numbers and dates, by the same code that reads whole reports. */
export const CLEANING_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'AMOUNT',
    description:
      'Number that a text means as an amount: (1,234.56), 1.234,56-, 1,234.56 CR, £1,234.56. A dash is 0; "1,234" alone is ambiguous and refused.',
    parameters: [
      required('cells', 'text', 'Amount as text, or a range of texts; numbers stay as they are.'),
      optional('cells', 'decimalMark', 'The decimal mark, "." or ","; needed where a text could be read both ways.'),
    ],
    resultDimensionality: 'matrix',
    run: (args) => elementwise(args, 1, amountOf),
  },
  {
    id: 'DATE',
    description:
      'Date that a text means: 31/01/2026, 2026-01-31, 31-Jan-2026, Jan 31, 2026. A text that could be two dates, such as 03/04/2026, is refused unless the order is given.',
    parameters: [
      required('cells', 'text', 'Date as text, or a range of texts; dates stay as they are.'),
      optional('cells', 'order', 'Order of day, month and year: DMY, MDY or YMD.'),
    ],
    resultDimensionality: 'matrix',
    run: (args) => elementwise(args, 1, dateOf),
  },
];
