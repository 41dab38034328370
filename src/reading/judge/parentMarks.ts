import { nameKey, type EventLabel } from '../words/eventLabels';
import { textAt, type RowFacts } from './rowFacts';
import type { SumMark, SumTrack } from './sumTrack';

/** In a list of customers: where the rows of each one begin that a label such as "Total Parent" names further down. */
export class ParentMarks {
  private readonly marks = new Map<string, SumMark>();
  private readonly wanted: ReadonlySet<string>;

  constructor(private readonly facts: RowFacts) {
    const totals = facts.taken.recognition.level === 'customer' ? facts.labels.flatMap(({ total }) => total ?? []) : [];
    const names = totals.flatMap(({ rest, shortRest }) => [nameKey(rest), nameKey(shortRest)]);
    this.wanted = new Set(names.filter((key) => key !== ''));
  }

  /** Takes note of a candidate that is passed, before its amount is added. */
  pass(candidate: number, track: SumTrack): void {
    if (this.wanted.size === 0) return;
    const { columns } = this.facts.taken;
    const key = nameKey(textAt(columns.customer ?? columns.customerId, candidate));
    if (this.wanted.has(key)) this.marks.set(key, track.mark());
  }

  /** Where the customer begins whom a label of a sum names, `null` for none. */
  markOf({ total }: EventLabel): SumMark | null {
    return this.marks.get(nameKey(total?.rest ?? '')) ?? this.marks.get(nameKey(total?.shortRest ?? '')) ?? null;
  }
}
