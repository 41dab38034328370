import type { ReactElement } from 'react';
import { dashesOf, seriesColor, shortNumber, type ChartPicture } from './chartPicture';
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
  readonly color: string;
  readonly tip: string;
}

function Mark({ color, tip, ...place }: MarkProps): ReactElement {
  return (
    <rect {...place} fill={color}>
      <title>{tip}</title>
    </rect>
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
          return (
            <Mark
              key={`${s} ${c}`}
              x={x}
              y={top}
              width={width}
              height={bottom - top}
              color={seriesColor(picture, s)}
              tip={tipOf(picture, s, c)}
            />
          );
        }),
      )}
    </g>
  );
}

/** Columns on top of each other; negative parts hang below zero. */
export function StackedColumns({ picture, scale, area }: MarksProps): ReactElement {
  const band = area.width / picture.categories.length;
  const yOf = (value: number): number => area.y + area.height * (1 - scale.share(value));
  const marks = picture.categories.flatMap((_, c) => {
    let [above, below] = [0, 0];
    return picture.series.map((series, s) => {
      const value = series.values[c] ?? 0;
      const from = value < 0 ? below : above;
      if (value < 0) below += value;
      else above += value;
      const top = yOf(Math.max(from, from + value));
      const height = yOf(Math.min(from, from + value)) - top;
      return (
        <Mark
          key={`${s} ${c}`}
          x={area.x + band * (c + (1 - FILLED) / 2)}
          y={top}
          width={band * FILLED}
          height={height}
          color={seriesColor(picture, s)}
          tip={tipOf(picture, s, c)}
        />
      );
    });
  });
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
          return (
            <Mark
              key={`${s} ${c}`}
              x={left}
              y={y}
              width={right - left}
              height={height}
              color={seriesColor(picture, s)}
              tip={tipOf(picture, s, c)}
            />
          );
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
