import { isErrorCell } from '../../../kernel/sheet/cells';
import { booleanOf, fieldsOf, textOf, wordOf } from '../../richapi/arguments';
import { hostClass } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CellRange } from './cellRange';
import type { GridValidation } from '../gridWorkbook';
import { contains, intersection } from './spans';

/** The validation that covers the whole range, if one does. */
function validationOf(range: CellRange): GridValidation | undefined {
  return range.sheet.validations().find((validation) => contains(validation.span, range.span));
}

const NO_ERROR: GridValidation['error'] = { title: '', message: '', style: 'Stop', shown: true };

function set(range: CellRange, change: Partial<GridValidation>, location: string): void {
  range.state.requireUnprotected(range.sheet.id, location);
  const now = validationOf(range);
  const base = now && now.span.rowCount === range.span.rowCount && now.span.columnCount === range.span.columnCount ? now : null;
  const id = base?.id ?? `validation-${range.state.nextRule()}`;
  const kept = base ?? { id, span: range.span, source: '', inCellDropDown: true, error: now?.error ?? NO_ERROR };
  range.sheet.removeValidations(range.span);
  range.sheet.setValidation({ ...kept, ...change });
}

/** Only lists of choices are stood in for; any other rule is refused as not implemented. */
function setRule(range: CellRange, value: unknown, location: string): void {
  const fields = fieldsOf(value, location);
  const list = fields['list'];
  if (list === undefined || list === null) throw new HostError('NotImplemented', location);
  const { source, inCellDropDown } = fieldsOf(list, location);
  const cells = CellRange.behind(range.state, source);
  const text = cells ? `=${cells.address()}` : textOf(source, location);
  if (text.length > 8192 || (!text.startsWith('=') && text.length > 255)) throw new HostError('InvalidArgument', location);
  set(range, { source: text, inCellDropDown: booleanOf(inCellDropDown ?? true, location) }, location);
}

/** Whether every filled cell holds one of the choices; a list that is a formula is not looked into. */
function isValid(range: CellRange): boolean | null {
  const validation = validationOf(range);
  if (!validation || validation.source.startsWith('=')) return true;
  const choices = validation.source.split(',').map((choice) => choice.trim());
  const cells = range.sheet.values(range.span).flat();
  const fit = cells.filter((cell) => cell === '' || (!isErrorCell(cell) && choices.includes(String(cell))));
  if (fit.length === cells.length) return true;
  return fit.length === 0 ? false : null;
}

export const dataValidationClass = hostClass<CellRange>({
  name: 'DataValidation',
  since: 8,
  scalars: {
    Type: {
      since: 8,
      read: (range) =>
        validationOf(range) ? 'List' : range.sheet.validations().some((v) => intersection(v.span, range.span)) ? 'Inconsistent' : 'None',
    },
    Rule: {
      since: 8,
      read: (range) => {
        const validation = validationOf(range);
        return validation ? { list: { inCellDropDown: validation.inCellDropDown, source: validation.source } } : {};
      },
      write: setRule,
    },
    ErrorAlert: {
      since: 8,
      read: (range) => {
        const { title, message, style, shown } = validationOf(range)?.error ?? NO_ERROR;
        return { title, message, style, showAlert: shown };
      },
      write: (range, value, at) => {
        const { title, message, style, showAlert } = fieldsOf(value, at);
        const error = {
          title: textOf(title, at),
          message: textOf(message, at),
          style: wordOf(style, ['Stop', 'Warning', 'Information'] as const, at),
          shown: booleanOf(showAlert, at),
        };
        set(range, { error }, at);
      },
    },
    IgnoreBlanks: { since: 8, read: () => true, write: (_, value, at) => void booleanOf(value, at) },
    Valid: { since: 8, calculated: true, read: isValid },
  },
  methods: {
    Clear: {
      since: 8,
      call: (range, args) => {
        range.state.requireUnprotected(range.sheet.id, args.location);
        range.sheet.removeValidations(range.span);
      },
    },
  },
});
