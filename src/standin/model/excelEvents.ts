import { spanAddress, type CellSpan } from '../../kernel/sheet/cells';
import { CATEGORY, type RichApiMessage } from '../xdm/messages';
import { cellCount } from './ranges/spans';
import { boundingSpan } from '../../kernel/sheet/spans';

/** Event types by the number that the library gives them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventSource = 'Local' | 'Remote';

/** Target of handlers that listen to a whole collection. */
export const WHOLE_WORKBOOK = 'Workbook';

interface ChangedCells {
  readonly sheetGuid: string;
  span: CellSpan;
  readonly changeType: string;
}

/** The union of two spans if it is a rectangle without further cells, else `null`. */
function joined(a: CellSpan, b: CellSpan): CellSpan | null {
  const both = boundingSpan(a, b);
  return cellCount(both) <= cellCount(a) + cellCount(b) ? both : null;
}

/**
 * Tells the add-in what changed, if it listens. The library cuts a big write into many pieces; the cells that one batch changes are
 * told as one event where they make up a rectangle.
 */
export class ExcelEvents {
  private readonly listening = new Map<string, number>();
  private pending: ChangedCells[] = [];
  enabled = true;
  /** Where the messages go; set once the frame is there. */
  send: (message: RichApiMessage) => void = () => undefined;
  /** Tells the legacy event behind `workbook.onSelectionChanged`. */
  sendSelectionChanged: () => void = () => undefined;
  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.listening.set(key, Math.max(0, (this.listening.get(key) ?? 0) - 1));
  }

  /** Raises an event to the handlers of each target. */
  raise(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of targets) {
      if ((this.listening.get(`${type}|${target}`) ?? 0) > 0) this.send([CATEGORY.excelEvent, type, target, JSON.stringify(message)]);
    }
  }

  /** Notes cells that the add-in itself changed; they are told by `tellChanges` at the end of the batch. */
  noteChange(sheetGuid: string, span: CellSpan, changeType = 'RangeEdited'): void {
    const last = this.pending[this.pending.length - 1];
    const both = last && last.sheetGuid === sheetGuid && last.changeType === changeType ? joined(last.span, span) : null;
    if (last && both) last.span = both;
    else this.pending.push({ sheetGuid, span, changeType });
  }

  tellChanges(): void {
    const changes = this.pending;
    this.pending = [];
    for (const change of changes) this.changed(change.sheetGuid, change.span, 'Local', change.changeType, 'ThisLocalAddin');
  }

  /** Tells a change of cells, to the sheet and the collection. */
  changed(sheetGuid: string, span: CellSpan, source: EventSource, changeType = 'RangeEdited', triggerSource = 'Unknown'): void {
    const message = { changeType, source, worksheetId: sheetGuid, address: spanAddress(span), triggerSource, shiftDirection: 'None' };
    this.raise(EVENT.changed, [sheetGuid, WHOLE_WORKBOOK], message);
  }

  selected(sheetGuid: string, span: CellSpan): void {
    this.raise(EVENT.selectionChanged, [sheetGuid, WHOLE_WORKBOOK], { address: spanAddress(span), worksheetId: sheetGuid });
    if (this.enabled) this.sendSelectionChanged();
  }

  /** Tells that a sheet was activated, added or deleted. */
  sheet(type: typeof EVENT.activated | typeof EVENT.added | typeof EVENT.deleted, sheetGuid: string, source: EventSource = 'Local'): void {
    this.raise(type, [sheetGuid, WHOLE_WORKBOOK], { worksheetId: sheetGuid, source });
  }
}
