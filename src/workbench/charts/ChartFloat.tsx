import { useSyncExternalStore, type ReactElement } from 'react';
import { ChartDrawing } from './ChartDrawing';
import type { PlacedChart } from './placedChart';

/** The charts of the sheet shown, by id; whoever draws one is told when it changes. */
export class ShownCharts {
  private charts = new Map<string, PlacedChart>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(id: string): PlacedChart | undefined {
    return this.charts.get(id);
  }

  set(charts: readonly PlacedChart[]): void {
    this.charts = new Map(charts.map((chart) => [chart.id, chart]));
    for (const listener of this.listeners) listener();
  }
}

function KeptInFile({ name }: { readonly name: string }): ReactElement {
  return (
    <div className="chart-kept" role="img" aria-label={`Chart ${name}, kept in the file`}>
      <strong>{name || 'Chart'}</strong>
      <span>Chart kept in the file</span>
    </div>
  );
}

/** Makes the component that the grid lays over its cells; `data.chartId` names the chart. */
export function chartFloat(shown: ShownCharts): (props: { readonly data?: { readonly chartId?: string } }) => ReactElement | null {
  return function ChartFloat({ data }) {
    const chart = useSyncExternalStore(shown.subscribe, () => shown.get(data?.chartId ?? ''));
    if (!chart) return null;
    return chart.picture ? (
      <ChartDrawing picture={chart.picture} width={chart.width} height={chart.height} />
    ) : (
      <KeptInFile name={chart.name} />
    );
  };
}
