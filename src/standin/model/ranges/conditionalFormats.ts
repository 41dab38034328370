import { booleanOf, fieldsOf, numberOf, textOf, wordOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostClassOf, type HostObject, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CellRange } from './cellRange';
import { colorOf } from './colors';
import type { GridStylePatch } from './gridStyle';
import { UNDERLINE } from './gridStyle';
import { CONDITION_OPERATORS, type GridConditionalFormat } from '../gridWorkbook';
import { intersection } from './spans';

interface FormatOf {
  readonly range: CellRange;
  readonly id: string;
}

function formatOf({ range, id }: FormatOf): GridConditionalFormat {
  const found = range.sheet.conditionalFormats().find((format) => format.id === id);
  if (!found) throw new HostError('ItemNotFound', 'ConditionalFormat');
  return found;
}

function change(of: FormatOf, what: Partial<GridConditionalFormat>, location: string): void {
  of.range.state.requireUnprotected(of.range.sheet.id, location);
  of.range.sheet.setConditionalFormat({ ...formatOf(of), ...what });
}

function styled<K extends keyof GridStylePatch>(
  property: K,
  check: (value: unknown, location: string) => GridStylePatch[K],
): Scalar<FormatOf> {
  return {
    since: 6,
    read: (of) => formatOf(of).style[property] ?? null,
    write: (of, value, at) => change(of, { style: { ...formatOf(of).style, [property]: check(value, at) } }, at),
  };
}

const fontClass = hostClass<FormatOf>({
  name: 'ConditionalRangeFont',
  since: 6,
  scalars: {
    Color: styled('fontColor', colorOf),
    Bold: styled('bold', booleanOf),
    Italic: styled('italic', booleanOf),
    Strikethrough: styled('strikethrough', booleanOf),
    Underline: styled('underline', (value, at) => wordOf(value, UNDERLINE, at)),
  },
});

const fillClass = hostClass<FormatOf>({
  name: 'ConditionalRangeFill',
  since: 6,
  scalars: { Color: styled('fill', colorOf) },
  methods: { Clear: { since: 6, call: (of, args) => change(of, { style: { ...formatOf(of).style, fill: null } }, args.location) } },
});

const rangeFormatClass = hostClass<FormatOf>({
  name: 'ConditionalRangeFormat',
  since: 6,
  scalars: { NumberFormat: styled('numberFormat', textOf) },
  navigations: { Font: { since: 6, read: (of) => fontClass.of(of) }, Fill: { since: 6, read: (of) => fillClass.of(of) } },
});

const formulaOf = (of: FormatOf): string => {
  const { rule } = formatOf(of);
  return rule.kind === 'formula' ? rule.formula : '';
};

const ruleClass = hostClass<FormatOf>({
  name: 'ConditionalFormatRule',
  since: 6,
  scalars: {
    Formula: {
      since: 6,
      read: formulaOf,
      write: (of, value, at) => change(of, { rule: { kind: 'formula', formula: textOf(value, at) } }, at),
    },
    FormulaLocal: {
      since: 6,
      read: formulaOf,
      write: (of, value, at) => change(of, { rule: { kind: 'formula', formula: textOf(value, at) } }, at),
    },
  },
});

const customClass = hostClass<FormatOf>({
  name: 'CustomConditionalFormat',
  since: 6,
  navigations: { Rule: { since: 6, read: (of) => ruleClass.of(of) }, Format: { since: 6, read: (of) => rangeFormatClass.of(of) } },
});

const conditionText = (value: unknown, location: string): string => (typeof value === 'number' ? String(value) : textOf(value, location));

const cellValueClass = hostClass<FormatOf>({
  name: 'CellValueConditionalFormat',
  since: 6,
  scalars: {
    Rule: {
      since: 6,
      read: (of) => {
        const { rule } = formatOf(of);
        return rule.kind === 'value'
          ? { operator: rule.operator, formula1: rule.formula1, ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }) }
          : null;
      },
      write: (of, value, at) => {
        const fields = fieldsOf(value, at);
        const formula2 = fields['formula2'];
        const rule = {
          kind: 'value',
          operator: wordOf(fields['operator'], CONDITION_OPERATORS, at),
          formula1: conditionText(fields['formula1'], at),
          formula2: formula2 === undefined || formula2 === null ? null : conditionText(formula2, at),
        } as const;
        change(of, { rule }, at);
      },
    },
  },
  navigations: { Format: { since: 6, read: (of) => rangeFormatClass.of(of) } },
});

const ofKind = (of: FormatOf, kind: GridConditionalFormat['rule']['kind'], its: HostClassOf<FormatOf>): HostObject | null =>
  formatOf(of).rule.kind === kind ? its.of(of) : null;

function requiredKind(of: FormatOf, kind: GridConditionalFormat['rule']['kind'], its: HostClassOf<FormatOf>): HostObject {
  const object = ofKind(of, kind, its);
  if (!object) throw new HostError('InvalidOperation', 'ConditionalFormat');
  return object;
}

function typeOf(of: FormatOf): string {
  const { rule } = formatOf(of);
  if (rule.kind === 'other') return rule.name;
  return rule.kind === 'formula' ? 'Custom' : 'CellValue';
}

const conditionalFormatClass = hostClass<FormatOf>({
  name: 'ConditionalFormat',
  since: 6,
  identity: ({ id }) => ({ Id: id }),
  exists: ({ range, id }) => range.sheet.exists() && range.sheet.conditionalFormats().some((format) => format.id === id),
  scalars: {
    Id: { since: 6, read: ({ id }) => id },
    Type: { since: 6, read: typeOf },
    StopIfTrue: {
      since: 6,
      read: (of) => formatOf(of).stopIfTrue,
      write: (of, value, at) => change(of, { stopIfTrue: booleanOf(value, at) }, at),
    },
    Priority: {
      since: 6,
      read: (of) => of.range.sheet.conditionalFormats().findIndex((format) => format.id === of.id),
      write: (_, value, at) => void numberOf(value, at),
    },
  },
  navigations: {
    Custom: { since: 6, read: (of) => requiredKind(of, 'formula', customClass) },
    CustomOrNullObject: { since: 6, read: (of) => ofKind(of, 'formula', customClass) },
    CellValue: { since: 6, read: (of) => requiredKind(of, 'value', cellValueClass) },
    CellValueOrNullObject: { since: 6, read: (of) => ofKind(of, 'value', cellValueClass) },
  },
  methods: {
    GetRange: { since: 6, call: (of) => of.range.state.objects.range(of.range.on(formatOf(of).span)) },
    GetRangeOrNullObject: { since: 6, call: (of) => of.range.state.objects.range(of.range.on(formatOf(of).span)) },
    Delete: { since: 6, call: (of) => of.range.sheet.removeConditionalFormat(of.id) },
  },
});

const overlapping = (range: CellRange): HostObject[] =>
  range.sheet
    .conditionalFormats()
    .filter((format) => intersection(format.span, range.span))
    .map(({ id }) => conditionalFormatClass.of({ range, id }));

function add(range: CellRange, args: Arguments): HostObject {
  range.state.requireUnprotected(range.sheet.id, args.location);
  const kind = args.text(0).toLowerCase();
  if (kind !== 'custom' && kind !== 'cellvalue') throw new HostError('NotImplemented', args.location);
  const id = `{00000000-0003-0000-${range.state.nextRule().toString(16).padStart(4, '0')}-000000000000}`;
  const rule =
    kind === 'custom'
      ? ({ kind: 'formula', formula: '' } as const)
      : ({ kind: 'value', operator: 'EqualTo', formula1: '', formula2: null } as const);
  range.sheet.setConditionalFormat({ id, span: range.span, rule, style: {}, stopIfTrue: false });
  return conditionalFormatClass.of({ range, id });
}

function found(range: CellRange, id: string): HostObject | null {
  return range.sheet.conditionalFormats().some((format) => format.id === id) ? conditionalFormatClass.of({ range, id }) : null;
}

export const conditionalFormatsClass = hostClass<CellRange>({
  name: 'ConditionalFormatCollection',
  since: 6,
  items: overlapping,
  methods: {
    Add: { since: 6, call: add },
    GetCount: { since: 6, call: (range) => overlapping(range).length },
    ClearAll: {
      since: 6,
      call: (range, args) => {
        range.state.requireUnprotected(range.sheet.id, args.location);
        for (const format of range.sheet.conditionalFormats())
          if (intersection(format.span, range.span)) range.sheet.removeConditionalFormat(format.id);
      },
    },
    GetItem: {
      since: 6,
      call: (range, args) => {
        const format = found(range, args.text(0));
        if (!format) throw new HostError('ItemNotFound', args.location);
        return format;
      },
    },
    GetItemOrNullObject: { since: 14, call: (range, args) => found(range, args.text(0)) },
    GetItemAt: { since: 6, call: (range, args) => overlapping(range)[args.integer(0)] ?? args.refuse() },
  },
});
