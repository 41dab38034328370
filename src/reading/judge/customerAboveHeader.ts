import { labelOf } from '../words/eventLabels';
import type { Recognition } from '../recognise/recognition';
import type { RowEvent } from '../rows/rowEvents';
import { printedAgain, type RowFacts } from './rowFacts';

/** A row above the table in the shape of the rows below it. */
export function eventOfTitle({ row, cells }: Pick<Recognition['titles'][number], 'row' | 'cells'>): RowEvent {
  return { row, candidate: -1, at: 0, unreadable: false, cells };
}

/**
 * The title that names the first customer where every block has a header of its own with the customer's name right above it; `null`
 * where names stand below the header or on the items' own rows.
 */
export function customerAboveHeader(facts: RowFacts): RowEvent | null {
  const { taken, labels, titleTexts } = facts;
  const { events, recognition } = taken;
  if (!facts.needsCustomer || events[0]?.at === 0) return null;
  const isName = (event: RowEvent, k: number): boolean => {
    const next = events[k + 1];
    if (
      event.candidate >= 0 ||
      event.unreadable ||
      next?.at !== event.at ||
      printedAgain(next, recognition.headerTexts, titleTexts) !== 'header'
    )
      return false;
    const { group, total, footer, note, text } = labels[k]!;
    return (
      group.kind === 'plain' &&
      total === null &&
      !footer &&
      !note &&
      text !== '' &&
      printedAgain(event, recognition.headerTexts, titleTexts) === null &&
      events[k + 2]?.at !== event.at
    );
  };
  const blocks = events.filter(isName).length;
  const last = [...recognition.titles].reverse().find(({ cells }) => cells.length > 0);
  if (blocks === 0 || !last || last.row < recognition.table.row - 2) return null;
  const first = eventOfTitle(last);
  const { group, total, footer, note } = labelOf(first);
  return group.kind === 'plain' && total === null && !footer && !note ? first : null;
}
