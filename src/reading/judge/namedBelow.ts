import { isCodeLike, type EventLabel } from '../words/eventLabels';
import { plainText } from '../words/headingText';
import type { LayoutColumn } from '../result/readResult';
import type { RowEvent } from '../rows/rowEvents';
import type { JudgedRows, OpenGroup } from './judgedRows';

/** Blocks of items whose customer is named only below them: by the label of their sum, or by a number in its row and a name in the next. */
export class NamedBelow {
  private readonly named: { from: number; to: number; name: OpenGroup['name'] }[] = [];
  /** Sheet column that holds number, name and contact of a block one below the other, or -1. */
  private readonly stacked: number;
  /** The block whose number a sum below it told; its name is in the next row. */
  private awaited: { readonly row: number; readonly at: number } | null = null;

  constructor(columns: readonly LayoutColumn[]) {
    this.stacked = stackedColumn(columns);
  }

  get blocks(): JudgedRows['namedBelow'] {
    return this.named;
  }

  /** True for a row that begins in the column of numbers, names and contacts. */
  isIn(event: RowEvent): boolean {
    return this.stacked >= 0 && event.cells[0]?.column === this.stacked;
  }

  /** Takes a sum that ends the block of the candidates from `from` on; `isTopLevel` where no block is open around it. */
  endedBy(event: RowEvent, label: EventLabel, from: number, isTopLevel: boolean): void {
    const to = event.candidate;
    if (label.total !== null && !label.total.bare && isTopLevel)
      this.named.push({ from, to, name: { ...label.group, kind: 'plain', name: restAsWritten(label) } });
    if (label.total !== null || !this.isIn(event)) return;
    this.awaited = { row: event.row, at: this.named.length };
    this.named.push({ from, to, name: { kind: 'plain', name: label.text, id: isCodeLike(label.text) ? label.text : '' } });
  }

  /** The name below the number of a block that has ended. */
  nameAwaited(event: RowEvent, label: EventLabel): void {
    const { awaited } = this;
    if (awaited === null || event.row !== awaited.row + 1) return;
    const block = this.named[awaited.at]!;
    this.named[awaited.at] = { ...block, name: { ...block.name, name: label.text } };
    this.awaited = null;
  }
}

/** What a sum's label names, with its capitals. */
function restAsWritten(label: EventLabel): string {
  const rest = label.total!.rest;
  const at = plainText(label.text).indexOf(rest);
  const direct = label.text.toLowerCase().lastIndexOf(rest);
  return direct >= 0 ? label.text.slice(direct, direct + rest.length) : at >= 0 ? rest : label.text;
}

/** The column headed "Customer ID Customer Contact Telephone 1", or -1. */
function stackedColumn(columns: readonly LayoutColumn[]): number {
  return (
    columns.find(({ role, heading }) => role === 'ignored' && /^(customer|client)\b.* (contact|telephone|phone)\b/.test(plainText(heading)))
      ?.column ?? -1
  );
}
