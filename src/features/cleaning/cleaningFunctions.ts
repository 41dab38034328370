import { dayFromSerial, FIRST_DAY, LAST_DAY } from '../../kernel/calendar/dayNumber';
import { parseDate, type DateOrder } from '../../kernel/calendar/parseDate';
import { parseAmount, type DecimalMark } from '../../kernel/money/parseAmount';
import { isEmpty, textIn } from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import { optional, required, type Cell, type FunctionDefinition, type ResultCell } from '../../functions/definition';
import { perCell } from '../../functions/elementwise';
import { cleaningText } from './cleaningText';

function markIn(cell: Cell | undefined): DecimalMark | null {
  if (isEmpty(cell)) return null;
  const text = textIn(cell).trim();
  if (text !== '.' && text !== ',') throw wrongInput(cleaningText('markWrong', { text }));
  return text;
}

function orderIn(cell: Cell | undefined): DateOrder | null {
  if (isEmpty(cell)) return null;
  const text = textIn(cell).trim().toUpperCase();
  if (text !== 'DMY' && text !== 'MDY' && text !== 'YMD') throw wrongInput(cleaningText('orderWrong', { text }));
  return text;
}

function amountOf([cell, markCell]: readonly Cell[]): ResultCell {
  const mark = markIn(markCell);
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') throw wrongInput(cleaningText('notAmounts'));
  const parsed = parseAmount(textIn(cell), mark);
  if (parsed.kind === 'empty') return '';
  if (parsed.kind !== 'amount') throw wrongInput(parsed.reason);
  return parsed.value;
}

function dateOf([cell, orderCell]: readonly Cell[]): ResultCell {
  const order = orderIn(orderCell);
  if (typeof cell === 'number') {
    const day = dayFromSerial(cell);
    if (day === null) throw wrongInput(cleaningText('serialWrong', { serial: cell, first: FIRST_DAY, last: LAST_DAY }));
    return day;
  }
  if (typeof cell === 'boolean') throw wrongInput(cleaningText('notDates'));
  const parsed = parseDate(textIn(cell), order);
  if (parsed.kind === 'empty') return '';
  if (parsed.kind !== 'date') throw wrongInput(parsed.reason);
  return parsed.day;
}

/** Texts of exports to numbers and dates, by the same code that reads whole reports. */
export const CLEANING_FUNCTIONS: readonly FunctionDefinition[] = [
  perCell(
    {
      id: 'AMOUNT',
      description: cleaningText('AMOUNT'),
      parameters: [required('cells', 'text', cleaningText('of.text')), optional('cells', 'decimalMark', cleaningText('of.decimalMark'))],
    },
    amountOf,
  ),
  perCell(
    {
      id: 'DATE',
      description: cleaningText('DATE'),
      parameters: [required('cells', 'text', cleaningText('DATE.text')), optional('cells', 'order', cleaningText('of.order'))],
    },
    dateOf,
  ),
];
