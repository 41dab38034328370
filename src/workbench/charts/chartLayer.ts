import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { chartFloat, ShownCharts } from './ChartFloat';
import type { PlacedChart } from './placedChart';

const COMPONENT = 'AgewiseChart';
const PAUSE_MS = 120;

type Shape = Pick<PlacedChart, 'row' | 'column' | 'width' | 'height'>;
const sameShape = (a: Shape, b: Shape): boolean => a.row === b.row && a.column === b.column && a.width === b.width && a.height === b.height;

/**
 * Draws the charts of the sheet shown over its cells. The grid moves them with the cells as it scrolls and zooms, and takes them away
 * when another sheet is shown; `chartsOf` says which charts a sheet has at the moment.
 */
export class ChartLayer {
  private readonly shown = new ShownCharts();
  private readonly drawn = new Map<string, { readonly shape: Shape; readonly remove: () => void }>();
  private sheetId = '';
  private timer = 0;
  private readonly listeners: readonly { dispose: () => void }[];

  constructor(
    private readonly api: FUniver,
    private readonly chartsOf: (sheetId: string) => readonly PlacedChart[],
  ) {
    api.registerComponent(COMPONENT, chartFloat(this.shown));
    const soon = (): void => this.refreshSoon();
    this.listeners = [api.addEvent(api.Event.ActiveSheetChanged, soon), api.addEvent(api.Event.SheetValueChanged, soon)];
  }

  /** Draws anew a little later; many changes in a row are drawn once. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.refresh(), PAUSE_MS);
  }

  refresh(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return;
    if (sheet.getSheetId() !== this.sheetId) {
      this.removeAll();
      this.sheetId = sheet.getSheetId();
    }
    const charts = this.chartsOf(this.sheetId);
    this.shown.set(charts);
    const wanted = new Map(charts.map((chart) => [chart.id, chart]));
    for (const [id, { shape, remove }] of this.drawn) {
      const chart = wanted.get(id);
      if (chart && sameShape(chart, shape)) continue;
      remove();
      this.drawn.delete(id);
    }
    for (const chart of charts) if (!this.drawn.has(chart.id)) this.draw(sheet, chart);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.dispose();
    this.removeAll();
  }

  private draw(sheet: FWorksheet, chart: PlacedChart): void {
    const { row, column, width, height } = chart;
    const float = sheet.addFloatDomToRange(
      sheet.getRange(row, column),
      { componentKey: COMPONENT, allowTransform: false, data: { chartId: chart.id } },
      { width, height, marginX: 0, marginY: 0 },
      chart.id,
    );
    if (float) this.drawn.set(chart.id, { shape: { row, column, width, height }, remove: float.dispose });
  }

  private removeAll(): void {
    for (const { remove } of this.drawn.values()) remove();
    this.drawn.clear();
  }
}
