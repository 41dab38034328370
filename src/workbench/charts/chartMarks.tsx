import type { ReactElement } from 'react';
import { isDark, isStacked } from '../../kernel/sheet/chartLooks';
import { dashesOf, seriesColor, shortNumber, stacked, type ChartPicture } from './chartPicture';
import type { ValueScale } from './valueScale';

/** The rectangle that the marks stand in, in pixels. */
export interface PlotArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface MarksProps {
  readonly picture: ChartPicture;
  readonly scale: ValueScale;
  readonly area: PlotArea;
}

/** Share of a category's width that its columns fill. */
const FILLED = 0.64;

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: ChartPicture;
  readonly series: number;
  readonly category: number;
}

/** Pixels that a label wants to itself. */
const LABEL_ROOM = { width: 26, height: 12 };

/** One column or bar, and its value where there is room for it. */
function Mark({ picture, series, category, ...place }: MarkProps): ReactElement {
  const { isFilled = true, hasLabels = false, values } = picture.series[series]!;
  const color = seriesColor(picture, series);
  const isInside = isStacked(picture.kind);
  const hasRoom = !isInside || (place.height >= LABEL_ROOM.height && place.width >= LABEL_ROOM.width);
  const y = isInside ? place.y + place.height / 2 + 4 : place.y - 4;
  return (
    <g>
      <rect {...place} fill={isFilled ? color : 'none'}>
        <title>{tipOf(picture, series, category)}</title>
      </rect>
      {hasLabels && hasRoom && (
        <text x={place.x + place.width / 2} y={y} textAnchor="middle" fill={isInside && isDark(color) ? '#fff' : '#242424'}>
          {shortNumber(values[category] ?? 0, picture.isPercent)}
        </text>
      )}
    </g>
  );
}

function tipOf({ series, categories, isPercent }: ChartPicture, at: number, category: number): string {
  const value = series[at]?.values[category] ?? 0;
  return `${series[at]?.name ?? ''}, ${categories[category] ?? ''}: ${shortNumber(value, isPercent)}`;
}

/** Columns beside each other, one a series in each category. */
export function ClusteredColumns({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.width / picture.categories.length;
  const width = (band * FILLED) / picture.series.length;
  const yOf = (value: number): number => area.y + area.height * (1 - scale.share(value));
  return (
    <g>
      {picture.series.flatMap((series, s) =>
        series.values.map((value, c) => {
          const [top, bottom] = [yOf(Math.max(value ?? 0, 0)), yOf(Math.min(value ?? 0, 0))];
          const x = area.x + band * c + (band * (1 - FILLED)) / 2 + width * s;
          return <Mark key={`${s} ${c}`} x={x} y={top} width={width} height={bottom - top} picture={picture} series={s} category={c} />;
        }),
      )}
    </g>
  );
}

/** Columns on top of each other; negative parts hang below zero. */
export function StackedColumns({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.width / picture.categories.length;
  const yOf = (value: number): number => area.y + area.height * (1 - scale.share(value));
  const marks = stacked(picture).flatMap((parts, c) =>
    parts.map(([from, to], s) => {
      const top = yOf(Math.max(from, to));
      const place = { x: area.x + band * (c + (1 - FILLED) / 2), y: top, width: band * FILLED, height: yOf(Math.min(from, to)) - top };
      return <Mark key={`${s} ${c}`} {...place} picture={picture} series={s} category={c} />;
    }),
  );
  return <g>{marks}</g>;
}

/** Lying bars, the parts of each behind each other, the first category at the top. */
export function StackedBars({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.height / picture.categories.length;
  const xOf = (value: number): number => area.x + area.width * scale.share(value);
  const marks = stacked(picture).flatMap((parts, c) =>
    parts.map(([from, to], s) => {
      const left = xOf(Math.min(from, to));
      const place = { x: left, y: area.y + band * (c + (1 - FILLED) / 2), width: xOf(Math.max(from, to)) - left, height: band * FILLED };
      return <Mark key={`${s} ${c}`} {...place} picture={picture} series={s} category={c} />;
    }),
  );
  return <g>{marks}</g>;
}

/** Horizontal bars, the first category at the top. */
export function ClusteredBars({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.height / picture.categories.length;
  const height = (band * FILLED) / picture.series.length;
  const xOf = (value: number): number => area.x + area.width * scale.share(value);
  return (
    <g>
      {picture.series.flatMap((series, s) =>
        series.values.map((value, c) => {
          const [left, right] = [xOf(Math.min(value ?? 0, 0)), xOf(Math.max(value ?? 0, 0))];
          const y = area.y + band * c + (band * (1 - FILLED)) / 2 + height * s;
          return <Mark key={`${s} ${c}`} x={left} y={y} width={right - left} height={height} picture={picture} series={s} category={c} />;
        }),
      )}
    </g>
  );
}

/** Lines with a dot at each value; a missing value breaks the line. */
export function Lines({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.width / picture.categories.length;
  const xOf = (c: number): number => area.x + band * (c + 0.5);
  const yOf = (value: number): number => area.y + area.height * (1 - scale.share(value));
  const pathOf = (values: readonly (number | null)[]): string =>
    values.map((v, c) => (v === null ? '' : `${c === 0 || values[c - 1] === null ? 'M' : 'L'}${xOf(c)} ${yOf(v)}`)).join('');
  return (
    <g>
      {picture.series.map((series, s) => (
        <g key={series.name}>
          <path
            d={pathOf(series.values)}
            fill="none"
            stroke={seriesColor(picture, s)}
            strokeWidth={2}
            strokeDasharray={dashesOf(picture, s)}
            strokeLinecap="round"
          />
          {series.values.map((v, c) =>
            v === null ? null : (
              <circle key={c} cx={xOf(c)} cy={yOf(v)} r={3} fill={seriesColor(picture, s)}>
                <title>{tipOf(picture, s, c)}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </g>
  );
}
