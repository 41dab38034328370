import { booleanOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { newSeries, type ChartSeriesState, type ChartSource, type ChartState } from './chartState';
import { colorOf } from '../ranges/colors';
import type { GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';

/** A chart as the classes of the model see it. */
export interface ChartOf {
  readonly state: HostState;
  readonly sheet: GridSheet;
  readonly chart: ChartState;
}

/** A property that is kept as it was written, of the kind that `check` lets through. */
export function kept<T, V>(
  since: number,
  get: (target: T) => V,
  set: (target: T, value: V) => void,
  check: (value: unknown, location: string) => V,
): Scalar<T> {
  return { since, read: get, write: (target, value, location) => set(target, check(value, location)) };
}

export const chartTitleClass = hostClass<ChartOf>({
  name: 'ChartTitle',
  scalars: {
    Text: kept(
      1,
      (of) => of.chart.title,
      (of, text) => void Object.assign(of.chart, { title: text, isTitleShown: true }),
      textOf,
    ),
  },
});

export const chartLegendClass = hostClass<ChartOf>({
  name: 'ChartLegend',
  scalars: {
    Visible: kept(
      1,
      (of) => of.chart.isLegendShown,
      (of, shown) => void (of.chart.isLegendShown = shown),
      booleanOf,
    ),
  },
});

const valueAxisClass = hostClass<ChartOf>({
  name: 'ChartAxis',
  scalars: {
    NumberFormat: kept(
      8,
      (of) => of.chart.valueFormat,
      (of, format) => void (of.chart.valueFormat = format),
      textOf,
    ),
  },
});

const categoryAxisClass = hostClass<ChartOf>({
  name: 'ChartAxis',
  scalars: {
    ReversePlotOrder: kept(
      7,
      (of) => of.chart.isReversed,
      (of, isReversed) => void (of.chart.isReversed = isReversed),
      booleanOf,
    ),
  },
});

export const chartAxesClass = hostClass<ChartOf>({
  name: 'ChartAxes',
  navigations: {
    ValueAxis: { since: 1, read: (of) => valueAxisClass.of(of) },
    CategoryAxis: { since: 1, read: (of) => categoryAxisClass.of(of) },
  },
});

interface SeriesOf {
  readonly of: ChartOf;
  readonly series: ChartSeriesState;
}

const seriesFillClass = hostClass<SeriesOf>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: {
      since: 1,
      call: ({ series }, args) => void Object.assign(series, { color: colorOf(args.raw(0), args.location), isFilled: true }),
    },
    Clear: { since: 1, call: ({ series }) => void (series.isFilled = false) },
  },
});

const seriesLineClass = hostClass<SeriesOf>({
  name: 'ChartLineFormat',
  scalars: {
    Color: kept(
      1,
      ({ series }) => series.color ?? '',
      ({ series }, color) => void (series.color = color),
      colorOf,
    ),
    LineStyle: kept(
      7,
      ({ series }) => series.lineStyle,
      ({ series }, style) => void (series.lineStyle = style),
      textOf,
    ),
  },
});

const seriesFormatClass = hostClass<SeriesOf>({
  name: 'ChartSeriesFormat',
  navigations: {
    Fill: { since: 1, read: (series) => seriesFillClass.of(series) },
    Line: { since: 1, read: (series) => seriesLineClass.of(series) },
  },
});

const seriesLabelsClass = hostClass<SeriesOf>({
  name: 'ChartDataLabels',
  scalars: {
    NumberFormat: kept(
      8,
      ({ series }) => series.labelFormat,
      ({ series }, format) => void (series.labelFormat = format),
      textOf,
    ),
  },
});

function sourceArgument({ of }: SeriesOf, args: Arguments): ChartSource {
  const range = of.state.objects.rangeOf(args.raw(0));
  if (!range) return args.refuse();
  return { sheetId: range.sheet.id, span: range.span };
}

const seriesClass = hostClass<SeriesOf>({
  name: 'ChartSeries',
  exists: ({ of, series }) => of.chart.series.includes(series),
  scalars: {
    Name: kept(
      1,
      ({ series }) => series.name,
      ({ series }, name) => void (series.name = name),
      textOf,
    ),
    ChartType: kept(
      7,
      ({ of, series }) => series.kind ?? of.chart.kind,
      ({ series }, kind) => void (series.kind = kind),
      textOf,
    ),
    HasDataLabels: kept(
      7,
      ({ series }) => series.hasLabels,
      ({ series }, hasLabels) => void (series.hasLabels = hasLabels),
      booleanOf,
    ),
  },
  navigations: {
    Format: { since: 1, read: (series) => seriesFormatClass.of(series) },
    DataLabels: { since: 8, read: (series) => seriesLabelsClass.of(series) },
  },
  methods: {
    SetValues: { since: 7, call: (series, args) => void (series.series.values = sourceArgument(series, args)) },
    SetXAxisValues: { since: 7, call: (series, args) => void (series.series.categories = sourceArgument(series, args)) },
  },
});

export const chartSeriesClass = hostClass<ChartOf>({
  name: 'ChartSeriesCollection',
  items: (of) => of.chart.series.map((series) => seriesClass.of({ of, series })),
  methods: {
    Add: {
      since: 7,
      call: (of, args) => {
        const series = newSeries(args.optionalText(0) ?? `Series${of.chart.series.length + 1}`, null, null);
        of.chart.series.push(series);
        return seriesClass.of({ of, series });
      },
    },
    GetItemAt: {
      since: 1,
      call: (of, args) => {
        const series = of.chart.series[args.integer(0)];
        if (!series) throw new HostError('InvalidArgument', args.location);
        return seriesClass.of({ of, series });
      },
    },
  },
});
