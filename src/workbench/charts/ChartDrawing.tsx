import type { ReactElement } from 'react';
import { isLying } from '../../kernel/sheet/chartLooks';
import { ClusteredBars, ClusteredColumns, Lines, StackedBars, StackedColumns, type PlotArea } from './chartMarks';
import { chartInWords, seriesColor, shortNumber, type ChartPicture } from './chartPicture';
import { valueScale, type ValueScale } from './valueScale';

interface ChartDrawingProps {
  readonly picture: ChartPicture;
  readonly width: number;
  readonly height: number;
}

interface AxesProps {
  readonly picture: ChartPicture;
  readonly scale: ValueScale;
  readonly area: PlotArea;
}

const MARKS = {
  columnClustered: ClusteredColumns,
  columnStacked: StackedColumns,
  barClustered: ClusteredBars,
  barStacked100: StackedBars,
  line: Lines,
};
const CHARACTER_PIXELS = 6.2;

const shorten = (text: string, pixels: number): string => {
  const room = Math.max(3, Math.floor(pixels / CHARACTER_PIXELS));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
};

/** Grid lines and labels of an upright chart: values at the left, categories below. */
function UprightAxes({ picture, scale, area }: AxesProps): ReactElement {
  const band = area.width / picture.categories.length;
  // Labels that would run into each other are left out: every second, third, … one stays.
  const every = Math.max(1, Math.ceil(44 / band));
  return (
    <g>
      {scale.ticks.map((tick) => {
        const y = area.y + area.height * (1 - scale.share(tick));
        return (
          <g key={tick}>
            <line x1={area.x} x2={area.x + area.width} y1={y} y2={y} stroke={tick === 0 ? '#8A8886' : '#E1DFDD'} />
            <text x={area.x - 6} y={y + 4} textAnchor="end">
              {shortNumber(tick, picture.isPercent)}
            </text>
          </g>
        );
      })}
      {picture.categories.map((category, c) =>
        c % every ? null : (
          <text key={c} x={area.x + band * (c + 0.5)} y={area.y + area.height + 16} textAnchor="middle">
            {shorten(category, band * every - 4)}
          </text>
        ),
      )}
    </g>
  );
}

/** Grid lines and labels of a bar chart: categories at the left, values below. */
function LyingAxes({ picture, scale, area }: AxesProps): ReactElement {
  const band = area.height / picture.categories.length;
  return (
    <g>
      {scale.ticks.map((tick) => {
        const x = area.x + area.width * scale.share(tick);
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={area.y} y2={area.y + area.height} stroke={tick === 0 ? '#8A8886' : '#E1DFDD'} />
            <text x={x} y={area.y + area.height + 16} textAnchor="middle">
              {shortNumber(tick, picture.isPercent)}
            </text>
          </g>
        );
      })}
      {picture.categories.map((category, c) => (
        <text key={c} x={area.x - 6} y={area.y + band * (c + 0.5) + 4} textAnchor="end">
          {shorten(category, area.x - 14)}
        </text>
      ))}
    </g>
  );
}

function Legend({ picture, width, y }: { readonly picture: ChartPicture; readonly width: number; readonly y: number }): ReactElement {
  const each = Math.min(130, (width - 24) / picture.series.length);
  const start = (width - each * picture.series.length) / 2;
  return (
    <g>
      {picture.series.map((series, s) => (
        <g key={series.name} transform={`translate(${start + each * s} ${y})`}>
          <rect width={10} height={10} fill={seriesColor(picture, s)} />
          <text x={15} y={9}>
            {shorten(series.name, each - 20)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A chart as a picture of `width` by `height` pixels, with a title, labelled axes, a legend where there is more than one series, and its figures in words. */
export function ChartDrawing({ picture, width, height }: ChartDrawingProps): ReactElement {
  const lies = isLying(picture.kind);
  const hasLegend = picture.hasLegend ?? picture.series.length > 1;
  const left = lies ? Math.min(150, width * 0.35) : 56;
  const top = picture.title === '' ? 14 : 40;
  const area = { x: left, y: top, width: Math.max(20, width - left - 20), height: Math.max(20, height - top - (hasLegend ? 50 : 30)) };
  const scale = valueScale(picture);
  const Marks = MARKS[picture.kind];
  const painted = picture.series.map((series, s) => ({ ...series, color: seriesColor(picture, s) }));
  const lines = painted.filter(({ isLine }) => isLine);
  const marked = { ...picture, series: painted.filter(({ isLine }) => !isLine) };
  const Axes = lies ? LyingAxes : UprightAxes;
  return (
    <svg
      className="chart"
      width="100%"
      height="100%"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={chartInWords(picture)}
      fontSize={11}
      fill="#424242"
    >
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#fff" stroke="#D1D1D1" />
      <text x={width / 2} y={25} textAnchor="middle" fontSize={14} fontWeight={600} fill="#242424">
        {picture.title}
      </text>
      {picture.categories.length > 0 && <Axes picture={picture} scale={scale} area={area} />}
      {picture.categories.length > 0 && <Marks picture={marked} scale={scale} area={area} />}
      {lines.length > 0 && <Lines picture={{ ...picture, series: lines }} scale={scale} area={area} />}
      {hasLegend && <Legend picture={picture} width={width} y={height - 20} />}
    </svg>
  );
}
