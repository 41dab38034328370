import { booleanOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import type { CellRange } from './cellRange';
import { colorOf } from './colors';
import type { GridConditionalFormat } from '../gridWorkbook';
import { intersection } from '../../../kernel/sheet/spans';

interface FormatOf {
  readonly range: CellRange;
  readonly id: string;
}

/** What is set of a format, property by property. */
type Settable = Omit<GridConditionalFormat, 'id' | 'span'>;

function formatOf({ range, id }: FormatOf): GridConditionalFormat {
  const found = range.sheet.conditionalFormats().find((format) => format.id === id);
  if (!found) throw new HostError('ItemNotFound', 'ConditionalFormat');
  return found;
}

function set<K extends keyof Settable>(property: K, check: (value: unknown, location: string) => Settable[K]): Scalar<FormatOf> {
  return {
    since: 6,
    read: (of) => formatOf(of)[property] ?? null,
    write: (of, value, at) => {
      of.range.state.requireUnprotected(of.range.sheet.id, at);
      of.range.sheet.setConditionalFormat({ ...formatOf(of), [property]: check(value, at) });
    },
  };
}

const fontClass = hostClass<FormatOf>({
  name: 'ConditionalRangeFont',
  since: 6,
  scalars: { Color: set('fontColor', colorOf), Bold: set('bold', booleanOf) },
});

const fillClass = hostClass<FormatOf>({ name: 'ConditionalRangeFill', since: 6, scalars: { Color: set('fill', colorOf) } });

const rangeFormatClass = hostClass<FormatOf>({
  name: 'ConditionalRangeFormat',
  since: 6,
  navigations: { Font: { since: 6, read: (of) => fontClass.of(of) }, Fill: { since: 6, read: (of) => fillClass.of(of) } },
});

const ruleClass = hostClass<FormatOf>({ name: 'ConditionalFormatRule', since: 6, scalars: { Formula: set('formula', textOf) } });

const customClass = hostClass<FormatOf>({
  name: 'CustomConditionalFormat',
  since: 6,
  navigations: { Rule: { since: 6, read: (of) => ruleClass.of(of) }, Format: { since: 6, read: (of) => rangeFormatClass.of(of) } },
});

const conditionalFormatClass = hostClass<FormatOf>({
  name: 'ConditionalFormat',
  since: 6,
  identity: ({ id }) => ({ Id: id }),
  exists: ({ range, id }) => range.sheet.exists() && range.sheet.conditionalFormats().some((format) => format.id === id),
  scalars: {
    Id: { since: 6, read: ({ id }) => id },
    Type: { since: 6, read: (of) => (formatOf(of).formula === null ? 'PresetCriteria' : 'Custom') },
  },
  navigations: { Custom: { since: 6, read: (of) => customClass.of(of) } },
});

const overlapping = (range: CellRange): readonly GridConditionalFormat[] =>
  range.sheet.conditionalFormats().filter((format) => intersection(format.span, range.span));

/** Only formats by a formula are stood in for; any other is refused as not implemented. */
function add(range: CellRange, args: Arguments): HostObject {
  range.state.requireUnprotected(range.sheet.id, args.location);
  if (args.text(0).toLowerCase() !== 'custom') throw new HostError('NotImplemented', args.location);
  const id = `{00000000-0003-0000-${range.state.nextRule().toString(16).padStart(4, '0')}-000000000000}`;
  range.sheet.setConditionalFormat({ id, span: range.span, formula: '' });
  return conditionalFormatClass.of({ range, id });
}

export const conditionalFormatsClass = hostClass<CellRange>({
  name: 'ConditionalFormatCollection',
  since: 6,
  items: (range) => overlapping(range).map(({ id }) => conditionalFormatClass.of({ range, id })),
  methods: {
    Add: { since: 6, call: add },
    ClearAll: {
      since: 6,
      call: (range, args) => {
        range.state.requireUnprotected(range.sheet.id, args.location);
        for (const { id } of overlapping(range)) range.sheet.removeConditionalFormat(id);
      },
    },
  },
});
