import { nameKey, type EventLabel } from '../words/eventLabels';
import type { GroupChange, OpenGroup } from './judgedRows';
import type { SumMark, SumTrack } from './sumTrack';

/** The groups that are open at a row, outermost first, and every change of them. */
export class GroupStack {
  readonly changes: GroupChange[] = [];
  private groups: OpenGroup[] = [];

  get size(): number {
    return this.groups.length;
  }

  markOf(place: number): SumMark {
    return this.groups[place]!.mark;
  }

  /** Opens the group of a label; its items are those from candidate `from` on. */
  open(label: EventLabel, mark: SumMark, from: number): void {
    this.popFor(label, mark.items);
    this.groups.push({ name: label.group, key: nameKey(label.group.name), depth: label.depth, mark });
    this.note(from);
  }

  /** Rows such as "Customer | C10120" and "Name | Balance Foods" below it are one label. True where the label completed the one before. */
  completesName(label: EventLabel, items: number, from: number): boolean {
    const at = this.groups.findIndex(({ name, mark }) => name.kind === 'customer' && name.name === '' && mark.items === items);
    const group = this.groups[at];
    if (!group || label.group.kind !== 'customer' || label.group.id !== '') return false;
    this.groups[at] = { ...group, name: { ...group.name, name: label.group.name }, key: nameKey(label.group.name) };
    this.note(from);
    return true;
  }

  /** Place of the group that a sum's label names, innermost first, or -1. */
  named(label: EventLabel): number {
    if (label.total === null || label.total.rest === '') return -1;
    const rests = [nameKey(label.total.rest), nameKey(label.total.shortRest)];
    for (let i = this.groups.length - 1; i >= 0; i--) {
      const { key, name } = this.groups[i]!;
      const id = nameKey(name.id);
      if (rests.some((rest) => isNameOf(rest, key) || (id !== '' && isNameOf(rest, id)))) return i;
    }
    return -1;
  }

  /** Place of the innermost group whose items add up to the amount, or -1. */
  matching(track: SumTrack, amount: number, currency: number): number {
    for (let i = this.groups.length - 1; i >= 0; i--) if (track.matching(this.groups[i]!.mark, amount, currency) !== null) return i;
    return -1;
  }

  /** Closes the group at `place` and those inside it; items from candidate `from` on stand outside. */
  close(place: number, from: number): void {
    this.groups = this.groups.slice(0, place);
    this.note(from);
  }

  /** Ends the groups that a new label closes: those further in, and those as far in that are of its kind or have had their items. */
  private popFor(label: EventLabel, items: number): void {
    const closes = ({ depth, name, mark }: OpenGroup): boolean =>
      depth > label.depth ||
      (depth === label.depth &&
        (name.kind === label.group.kind || mark.items < items || name.kind === 'plain' || label.group.kind === 'plain'));
    const first = this.groups.findIndex(closes);
    if (first >= 0) this.groups = this.groups.slice(0, first);
  }

  private note(from: number): void {
    this.changes.push({ from, groups: [...this.groups] });
  }
}

/** True where a sum's label names this: the same words, or the name with a word such as "customer" beside it. */
function isNameOf(rest: string, name: string): boolean {
  if (rest === '' || name === '') return false;
  return (
    rest === name ||
    (name.length > 2 && (rest.endsWith(` ${name}`) || rest.startsWith(`${name} `))) ||
    (rest.length > 3 && name.endsWith(` ${rest}`))
  );
}
