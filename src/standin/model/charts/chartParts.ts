import { booleanOf, numberOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import type { CellRange } from '../ranges/cellRange';
import { newSeries, type ChartAxisState, type ChartSeriesState, type ChartState } from './chartState';
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
    Visible: kept(
      1,
      (of) => of.chart.isTitleShown,
      (of, shown) => void (of.chart.isTitleShown = shown),
      booleanOf,
    ),
    Overlay: { since: 1, read: () => false, write: (_, value, at) => void booleanOf(value, at) },
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
    Position: kept(
      1,
      (of) => of.chart.legendPosition,
      (of, position) => void (of.chart.legendPosition = position),
      textOf,
    ),
    Overlay: { since: 1, read: () => false, write: (_, value, at) => void booleanOf(value, at) },
  },
});

const axisTitleClass = hostClass<ChartAxisState>({
  name: 'ChartAxisTitle',
  scalars: {
    Text: kept(
      1,
      (axis) => axis.title,
      (axis, text) => void Object.assign(axis, { title: text, isTitleShown: true }),
      textOf,
    ),
    Visible: kept(
      1,
      (axis) => axis.isTitleShown,
      (axis, shown) => void (axis.isTitleShown = shown),
      booleanOf,
    ),
  },
});

const gridlinesClass = hostClass<ChartAxisState>({
  name: 'ChartGridlines',
  scalars: {
    Visible: kept(
      1,
      (axis) => axis.hasMajorGridlines,
      (axis, shown) => void (axis.hasMajorGridlines = shown),
      booleanOf,
    ),
  },
});

const axisClass = hostClass<ChartAxisState>({
  name: 'ChartAxis',
  scalars: {
    Visible: kept(
      7,
      (axis) => axis.isShown,
      (axis, shown) => void (axis.isShown = shown),
      booleanOf,
    ),
    NumberFormat: kept(
      8,
      (axis) => axis.numberFormat,
      (axis, format) => void (axis.numberFormat = format),
      textOf,
    ),
    Minimum: kept<ChartAxisState, unknown>(
      1,
      (axis) => axis.minimum ?? '',
      (axis, value) => void (axis.minimum = value as number),
      numberOf,
    ),
    Maximum: kept<ChartAxisState, unknown>(
      1,
      (axis) => axis.maximum ?? '',
      (axis, value) => void (axis.maximum = value as number),
      numberOf,
    ),
  },
  navigations: {
    Title: { since: 1, read: (axis) => axisTitleClass.of(axis) },
    MajorGridlines: { since: 1, read: (axis) => gridlinesClass.of(axis) },
  },
});

export const chartAxesClass = hostClass<ChartOf>({
  name: 'ChartAxes',
  navigations: {
    CategoryAxis: { since: 1, read: ({ chart }) => axisClass.of(chart.categoryAxis) },
    ValueAxis: { since: 1, read: ({ chart }) => axisClass.of(chart.valueAxis) },
  },
});

interface SeriesOf {
  readonly of: ChartOf;
  readonly series: ChartSeriesState;
}

const seriesFillClass = hostClass<SeriesOf>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: { since: 1, call: ({ series }, args) => void (series.color = colorOf(args.raw(0), args.location)) },
    Clear: { since: 1, call: ({ series }) => void (series.color = null) },
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

function sourceArgument({ of }: SeriesOf, args: Arguments): { readonly sheetId: string; readonly span: CellRange['span'] } {
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
      ({ of }) => of.chart.kind,
      ({ of }, kind) => void (of.chart.kind = kind),
      textOf,
    ),
    HasDataLabels: kept(
      7,
      ({ series }) => series.hasDataLabels,
      ({ series }, has) => void (series.hasDataLabels = has),
      booleanOf,
    ),
    GapWidth: kept(
      7,
      ({ series }) => series.gapWidthPercent,
      ({ series }, percent) => void (series.gapWidthPercent = percent),
      numberOf,
    ),
    PlotOrder: { since: 7, read: ({ of, series }) => of.chart.series.indexOf(series) },
  },
  navigations: { Format: { since: 1, read: (series) => seriesFormatClass.of(series) } },
  methods: {
    SetValues: { since: 7, call: (series, args) => void (series.series.values = sourceArgument(series, args)) },
    SetXAxisValues: { since: 7, call: (series, args) => void (series.series.categories = sourceArgument(series, args)) },
    Delete: { since: 7, call: ({ of, series }) => void of.chart.series.splice(of.chart.series.indexOf(series), 1) },
  },
});

export const chartSeriesClass = hostClass<ChartOf>({
  name: 'ChartSeriesCollection',
  items: (of) => of.chart.series.map((series) => seriesClass.of({ of, series })),
  scalars: { Count: { since: 1, read: ({ chart }) => chart.series.length } },
  methods: {
    Add: {
      since: 7,
      call: (of, args) => {
        const series = newSeries(args.optionalText(0) ?? `Series${of.chart.series.length + 1}`, null, null);
        of.chart.series.push(series);
        return seriesClass.of({ of, series });
      },
    },
    GetCount: { since: 4, call: ({ chart }) => chart.series.length },
    GetItemAt: {
      since: 1,
      call: (of, args) => {
        const series = of.chart.series[args.integer(0)];
        if (!series) throw new HostError('InvalidArgument', args.location);
        return seriesClass.of({ of, series: of.chart.series[args.integer(0)]! });
      },
    },
  },
});
