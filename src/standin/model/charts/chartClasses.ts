import type { CellSpan } from '../../../kernel/sheet/cells';
import { numberOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { chartPlace, corner, type ChartPlace } from './chartPlace';
import { chartAxesClass, chartLegendClass, chartSeriesClass, chartTitleClass, kept, type ChartOf } from './chartParts';
import { seriesOf } from './chartSource';
import { newChart } from './chartState';
import type { GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';
import { CellRange } from '../ranges/cellRange';
import { boundingSpan, parseAddress } from '../ranges/spans';

function cellArgument({ state }: ChartOf, args: Arguments, index: number): CellSpan {
  const span = state.objects.rangeOf(args.raw(index))?.span ?? parseAddress(args.optionalText(index) ?? '')?.span;
  return span ?? args.refuse();
}

/** One side of the chart's place; who sets it takes the chart off its cells. */
function side(key: keyof ChartPlace): Scalar<ChartOf> {
  return kept(
    1,
    ({ sheet, chart }) => chartPlace(sheet, chart)[key],
    ({ sheet, chart }, points) => void Object.assign(chart, chartPlace(sheet, chart), { anchor: null, [key]: points }),
    numberOf,
  );
}

/** Places the chart over the cells from the first argument to the second. */
function setPosition(of: ChartOf, args: Arguments): void {
  of.state.requireUnprotected(of.sheet.id, args.location);
  const first = cellArgument(of, args, 0);
  const covered = args.raw(1) === null ? null : boundingSpan(first, cellArgument(of, args, 1));
  if (covered) of.chart.anchor = covered;
  else Object.assign(of.chart, chartPlace(of.sheet, of.chart), corner(of.sheet, first.row, first.column), { anchor: null });
}

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

const chartClass = hostClass<ChartOf>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  exists: ({ state, sheet, chart }) => sheet.exists() && state.extrasOf(sheet.id).charts.includes(chart),
  scalars: {
    Id: { since: 7, read: ({ chart }) => chart.id },
    Name: kept(
      1,
      (of) => of.chart.name,
      (of, name) => void (of.chart.name = name),
      textOf,
    ),
    ChartType: kept(
      7,
      (of) => of.chart.kind,
      (of, kind) => void (of.chart.kind = kind),
      textOf,
    ),
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
  },
  navigations: {
    Title: { since: 1, read: (of) => chartTitleClass.of(of) },
    Legend: { since: 1, read: (of) => chartLegendClass.of(of) },
    Axes: { since: 1, read: (of) => chartAxesClass.of(of) },
    Series: { since: 1, read: (of) => chartSeriesClass.of(of) },
    Worksheet: { since: 2, read: ({ state, sheet }) => state.objects.worksheet(sheet) },
  },
  methods: {
    SetPosition: { since: 1, call: setPosition },
    SetData: {
      since: 1,
      call: ({ state, chart }, args) => {
        const source = CellRange.behind(state, args.raw(0));
        if (!source) return args.refuse();
        chart.series = seriesOf(source, args.word(1, SERIES_BY, 'Auto'));
        return undefined;
      },
    },
    Activate: { since: 9, call: ({ state, sheet }) => state.grid.activate(sheet.id) },
    Delete: {
      since: 1,
      call: ({ state, sheet, chart }, args) => {
        state.requireUnprotected(sheet.id, args.location);
        const { charts } = state.extrasOf(sheet.id);
        charts.splice(charts.indexOf(chart), 1);
      },
    },
  },
});

interface ChartsOf {
  readonly state: HostState;
  readonly sheet: GridSheet;
}

function addChart({ state, sheet }: ChartsOf, args: Arguments): HostObject {
  state.requireUnprotected(sheet.id, args.location);
  const kind = args.text(0);
  const source = CellRange.behind(state, args.raw(1));
  if (!source || kind === '' || kind === 'Invalid') return args.refuse();
  const { charts } = state.extrasOf(sheet.id);
  const number = state.nextChart();
  const chart = newChart(
    `{00000000-0002-0000-${number.toString(16).padStart(4, '0')}-000000000000}`,
    `Chart ${number}`,
    kind,
    seriesOf(source, args.word(2, SERIES_BY, 'Auto')),
  );
  charts.push(chart);
  return chartClass.of({ state, sheet, chart });
}

const listed = ({ state, sheet }: ChartsOf): HostObject[] =>
  state.extrasOf(sheet.id).charts.map((chart) => chartClass.of({ state, sheet, chart }));

const found = ({ state, sheet }: ChartsOf, key: string): HostObject | null => {
  const chart = state.extrasOf(sheet.id).charts.find((item) => item.id === key || item.name.toLowerCase() === key.toLowerCase());
  return chart ? chartClass.of({ state, sheet, chart }) : null;
};

export const chartsClass = hostClass<ChartsOf>({
  name: 'ChartCollection',
  items: listed,
  scalars: { Count: { since: 1, read: (of) => listed(of).length } },
  methods: {
    Add: { since: 1, call: addChart },
    GetCount: { since: 4, call: (of) => listed(of).length },
    GetItem: {
      since: 1,
      call: (of, args) => {
        const chart = found(of, args.text(0));
        if (!chart) throw new HostError('ItemNotFound', args.location);
        return chart;
      },
    },
    GetItemOrNullObject: { since: 4, call: (of, args) => found(of, args.text(0)) },
    GetItemAt: {
      since: 1,
      call: (of, args) => {
        const chart = listed(of)[args.integer(0)];
        if (!chart) return args.refuse();
        return chart;
      },
    },
  },
});
