import { booleanOf, fieldsOf, textOf } from '../../richapi/arguments';
import { hostClass } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CellRange } from './cellRange';
import { contains } from './spans';

/** Only lists of choices are stood in for; any other rule is refused as not implemented. */
function setRule(range: CellRange, value: unknown, location: string): void {
  range.state.requireUnprotected(range.sheet.id, location);
  const { list } = fieldsOf(value, location);
  if (list === undefined || list === null) throw new HostError('NotImplemented', location);
  const { source, inCellDropDown } = fieldsOf(list, location);
  const cells = CellRange.behind(range.state, source);
  const text = cells ? `=${cells.address()}` : textOf(source, location);
  if (text.length > 8192 || (!text.startsWith('=') && text.length > 255)) throw new HostError('InvalidArgument', location);
  range.sheet.removeValidations(range.span);
  range.sheet.setValidation({
    id: `validation-${range.state.nextRule()}`,
    span: range.span,
    source: text,
    inCellDropDown: booleanOf(inCellDropDown ?? true, location),
  });
}

export const dataValidationClass = hostClass<CellRange>({
  name: 'DataValidation',
  since: 8,
  scalars: {
    Rule: {
      since: 8,
      read: (range) => {
        const validation = range.sheet.validations().find(({ span }) => contains(span, range.span));
        return validation ? { list: { inCellDropDown: validation.inCellDropDown, source: validation.source } } : {};
      },
      write: setRule,
    },
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
