import type { CellSpan } from '../../../kernel/sheet/cells';
import { textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { chartAxesClass, chartLegendClass, chartSeriesClass, chartTitleClass, kept, type ChartOf } from './chartParts';
import { seriesOf } from './chartSource';
import { newChart } from './chartState';
import type { GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';
import { CellRange } from '../ranges/cellRange';
import { parseAddress } from '../ranges/spans';
import { boundingSpan } from '../../../kernel/sheet/spans';

function cellArgument({ state }: ChartOf, args: Arguments, index: number): CellSpan {
  const span = state.objects.rangeOf(args.raw(index))?.span ?? parseAddress(args.optionalText(index) ?? '')?.span;
  return span ?? args.refuse();
}

/** Places the chart over the cells from the first argument to the second. */
function setPosition(of: ChartOf, args: Arguments): void {
  of.state.requireUnprotected(of.sheet.id, args.location);
  of.chart.anchor = boundingSpan(cellArgument(of, args, 0), cellArgument(of, args, 1));
}

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

const chartClass = hostClass<ChartOf>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  exists: ({ state, sheet, chart }) => sheet.exists() && state.extrasOf(sheet.id).charts.includes(chart),
  scalars: {
    Name: kept(
      1,
      (of) => of.chart.name,
      (of, name) => void (of.chart.name = name),
      textOf,
    ),
  },
  navigations: {
    Title: { since: 1, read: (of) => chartTitleClass.of(of) },
    Legend: { since: 1, read: (of) => chartLegendClass.of(of) },
    Axes: { since: 1, read: (of) => chartAxesClass.of(of) },
    Series: { since: 1, read: (of) => chartSeriesClass.of(of) },
  },
  methods: {
    SetPosition: { since: 1, call: setPosition },
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

export const chartsClass = hostClass<ChartsOf>({
  name: 'ChartCollection',
  items: ({ state, sheet }) => state.extrasOf(sheet.id).charts.map((chart) => chartClass.of({ state, sheet, chart })),
  methods: {
    Add: { since: 1, call: addChart },
    GetItem: {
      since: 1,
      call: ({ state, sheet }, args) => {
        const key = args.text(0);
        const chart = state.extrasOf(sheet.id).charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
        if (!chart) throw new HostError('ItemNotFound', args.location);
        return chartClass.of({ state, sheet, chart });
      },
    },
  },
});
