import { customerAboveHeader, eventOfTitle } from './customerAboveHeader';
import type { EventLabel } from '../words/eventLabels';
import { labelOf, nameKey } from '../words/eventLabels';
import { GroupStack } from './groupStack';
import type { JudgedRow, JudgedRows, SumBasis } from './judgedRows';
import { NamedBelow } from './namedBelow';
import { ParentMarks } from './parentMarks';
import { isBroughtForward, isCustomerFact } from '../words/rowLabels';
import { textsOf, type RowEvent } from '../rows/rowEvents';
import { printedAgain, type RowFacts } from './rowFacts';
import { currencyOfText } from '../words/currencySigns';
import { followingMatches, hasItemsBelow, inCustomerColumn, missesItems, namesLastCustomer, repeatsCustomer } from './rowNeighbours';
import { equalSums, SumTrack, type SumMark } from './sumTrack';
import type { SkipReason } from '../result/readResult';

/** What most rows of one shape (which columns are filled) turned out to be: sums below or above their items, or neither. */
type Families = ReadonlyMap<string, 'sum' | 'heading' | 'neither'>;

/** Walks all rows from top to bottom and decides what each is that did not prove itself an item. */
export class RowJudge {
  private readonly track: SumTrack;
  private readonly start: SumMark;
  private section: SumMark;
  private boundary: SumMark;
  private boundaryAt = 0;
  private readonly stack = new GroupStack();
  private readonly rows: JudgedRow[] = [];
  private readonly namedBelow: NamedBelow;
  private readonly currency: Uint8Array;
  private readonly codes: string[];
  private position = 0;
  private blockCurrency = 0;
  private lastSum: number | null = null;
  private readonly parents: ParentMarks;
  /** Matches and rows by shape, for the second walk. */
  readonly shapes = new Map<string, { rows: number; sums: number; headings: number }>();

  constructor(
    private readonly facts: RowFacts,
    private readonly families: Families | null,
  ) {
    this.codes = [...facts.codes];
    const announced = new Set(facts.labels.filter((label) => label.group.kind === 'currency').map((label) => label.group.name));
    this.track = new SumTrack(Math.min(200, this.codes.length + announced.size));
    this.start = this.section = this.boundary = this.track.mark();
    this.currency = new Uint8Array(facts.taken.count);
    this.namedBelow = new NamedBelow(facts.taken.recognition.columns);
    this.parents = new ParentMarks(facts);
  }

  judge(): JudgedRows {
    const { events } = this.facts.taken;
    this.openTitleGroups();
    events.forEach((event, k) => {
      this.advance(event.at);
      const label = this.facts.labels[k]!;
      this.rows.push(event.candidate >= 0 ? this.judgeAmount(event, k, label) : this.judgeText(event, label));
    });
    this.advance(this.facts.taken.count);
    return {
      rows: this.rows,
      changes: this.stack.changes,
      namedBelow: this.namedBelow.blocks,
      currency: this.currency,
      currencies: this.codes,
    };
  }

  /** A first block may be announced above the first row of headings: "Customer | C10120" and "Name | Balance Foods" among the titles. */
  private openTitleGroups(): void {
    const { taken, needsCustomer } = this.facts;
    if (!needsCustomer) return;
    for (const title of taken.recognition.titles) {
      if (title.cells.length === 0) continue;
      const event = eventOfTitle(title);
      const label = labelOf(event);
      if (label.group.kind === 'customer' && !/^(all|alle|todos|tous|\*)?$/i.test(label.group.name + label.group.id))
        this.openGroup(event, label);
    }
    const above = this.stack.size === 0 ? customerAboveHeader(this.facts) : null;
    if (above !== null) this.openGroup(above, labelOf(above));
  }

  private advance(to: number): void {
    const { suspect, amounts, ownCurrency } = this.facts;
    if (amounts.length === 0 && ownCurrency.length === 0) {
      // A flat sheet in one currency: nothing to add up, every candidate is in the same currency, which is code 0.
      this.position = Math.max(this.position, to);
      return;
    }
    for (let i = this.position; i < to; i++) {
      this.currency[i] = (ownCurrency.length > 0 ? ownCurrency[i]! : 0) || this.blockCurrency;
      this.parents.pass(i, this.track);
      if (suspect[i] === 0 && amounts.length > 0) this.track.add(amounts[i]!, this.currency[i]!);
    }
    this.position = Math.max(this.position, to);
  }

  private judgeText(event: RowEvent, label: EventLabel): JudgedRow {
    if (event.cells.length === 1 && this.namedBelow.isIn(event)) {
      this.namedBelow.nameAwaited(event, label);
      return { reason: 'note', basis: 'none', measured: 0, currency: -1 };
    }
    const reason = this.reasonOfText(event, label);
    if (reason === 'group') this.openGroup(event, label);
    return { reason, basis: 'none', measured: 0, currency: -1 };
  }

  private reasonOfText(event: RowEvent, label: EventLabel): SkipReason {
    const { taken, lastSure, titleTexts } = this.facts;
    if (event.unreadable) return 'unreadable';
    const again = printedAgain(event, taken.recognition.headerTexts, titleTexts);
    if (again !== null) return again;
    if (label.total !== null && (label.total.bare || this.stack.named(label) >= 0)) return event.at > lastSure ? 'total' : 'subtotal';
    if (event.at > lastSure && this.noSuspectItemsAfter(event)) return 'footer';
    if (label.footer) return 'footer';
    if (label.note || textsOf(event).length === 0) return 'note';
    return 'group';
  }

  private noSuspectItemsAfter(event: RowEvent): boolean {
    return this.facts.taken.count - event.at <= 3 || this.facts.lastSure >= 0;
  }

  private openGroup(event: RowEvent, label: EventLabel): void {
    if (this.stack.completesName(label, this.track.items, this.position)) return;
    if (label.group.kind === 'currency') this.blockCurrency = this.codeIndex(label.group.name);
    this.boundary = this.track.mark();
    this.boundaryAt = event.at;
    this.stack.open(label, this.boundary, event.candidate >= 0 ? event.candidate + 1 : event.at);
  }

  private codeIndex(code: string): number {
    const known = this.codes.indexOf(code);
    if (known >= 0) return known;
    return this.codes.length < 200 ? this.codes.push(code) - 1 : 0;
  }

  private judgeAmount(event: RowEvent, k: number, label: EventLabel): JudgedRow {
    const { facts } = this;
    const amount = facts.amounts[event.candidate]!;
    this.parents.pass(event.candidate, this.track);
    this.currency[event.candidate] = facts.ownCurrency[event.candidate] || this.blockCurrency;
    this.position = Math.max(this.position, event.candidate + 1);
    if (event.isPart === true || event.isDerived === true) return { reason: 'note', basis: 'none', measured: 0, currency: -1 };
    if (event.rolledUp === true) return { reason: 'subtotal', basis: 'following', measured: amount, currency: -1 };
    const ofLabel = currencyOfText(label.text);
    const currency = facts.ownCurrency[event.candidate] || (ofLabel === '' ? 0 : this.codes.indexOf(ofLabel));
    const { basis, of } = this.basisOf(event, k, amount, currency > 0 ? currency : -1, label);
    const shape = shapeOf(event);
    const seen = this.shapes.get(shape) ?? { rows: 0, sums: 0, headings: 0 };
    if (basis !== 'none' || !missesItems(this.facts, k, (e) => this.rows[e]!.reason === 'item')) seen.rows++;
    if (basis === 'following') seen.headings++;
    else if (basis !== 'none') seen.sums++;
    this.shapes.set(shape, seen);
    const reason = this.reasonOfAmount(event, k, label, basis, amount, shape);
    const judged: JudgedRow = { reason, basis, measured: this.measured(basis, label, of), currency: of };
    this.afterAmount(event, label, judged, amount);
    return judged;
  }

  private basisOf(
    event: RowEvent,
    k: number,
    amount: number,
    currency: number,
    label: EventLabel,
  ): { readonly basis: SumBasis; readonly of: number } {
    const { track } = this;
    const group = this.stack.matching(this.track, amount, currency);
    const tries: readonly (readonly [SumBasis, SumMark | null])[] = [
      ['all', label.total?.grand ? this.start : null],
      ['run', this.boundary],
      ['group', group >= 0 ? this.stack.markOf(group) : null],
      ['group', this.parents.markOf(label)],
      ['section', this.section],
      ['all', this.start],
    ];
    for (const [basis, mark] of tries) {
      const of = mark === null ? null : track.matching(mark, amount, currency);
      if (of !== null) return { basis, of };
    }
    return { basis: followingMatches(this.facts, event, k, amount) ? 'following' : 'none', of: currency };
  }

  private reasonOfAmount(
    event: RowEvent,
    k: number,
    label: EventLabel,
    basis: SumBasis,
    amount: number,
    shape: string,
  ): SkipReason | 'item' {
    const { facts } = this;
    if (this.isPercent(label, amount, basis)) return 'percent';
    if (basis === 'none' && label.group.kind === 'customer' && textsOf(event).some(isCustomerFact)) return 'group';
    if (basis === 'none' && isCustomerFact(textsOf(event)[0] ?? '')) return 'note';
    const after = event.candidate > facts.lastSure;
    const sum: SkipReason = after || basis === 'all' ? 'total' : 'subtotal';
    const family = this.families?.get(shape);
    if (family === 'heading' && !label.total?.bare && (basis === 'following' || hasItemsBelow(this.facts, event, k))) return 'group';
    if (basis === 'none' && isBroughtForward(label.text)) return 'item';
    if (label.total !== null) {
      if (label.total.bare || (basis !== 'none' && basis !== 'following')) return sum;
      if (facts.taken.recognition.level === 'customer') return 'item';
      if (this.stack.named(label) >= 0 || namesLastCustomer(this.facts, event, label)) return sum;
      // In a list of names and balances a name may begin with a word for sums; a sum ties or names a customer above it.
      const isKnown = facts.customerNames.has(nameKey(label.text)) || facts.namesOnly;
      return isKnown && inCustomerColumn(this.facts, event) ? 'item' : sum;
    }
    if (label.text === '') return inCustomerColumn(this.facts, event) && basis === 'none' ? 'item' : sum;
    if (basis === 'following' && (facts.needsCustomer || label.group.kind !== 'plain')) return 'group';
    if (basis !== 'none' && basis !== 'following' && ((family ?? 'sum') === 'sum' || (basis === 'all' && after && this.track.items > 1)))
      return sum;
    if (family === 'sum') return sum;
    if (family === 'heading') return 'group';
    if (
      basis === 'none' &&
      family === undefined &&
      repeatsCustomer(this.facts, event, label) &&
      missesItems(this.facts, k, (e) => this.rows[e]!.reason === 'item')
    )
      return sum;
    if (label.footer) return 'footer';
    return 'item';
  }

  private isPercent(label: EventLabel, amount: number, basis: SumBasis): boolean {
    if (this.lastSum === null || basis !== 'none' || Math.abs(amount) > 100_100) return false;
    return label.percent || (label.text === '' && (equalSums(amount, 1000) || equalSums(amount, 100_000)));
  }

  private measured(basis: SumBasis, label: EventLabel, currency: number): number {
    const { track } = this;
    const named = this.stack.named(label);
    if (basis === 'all' || (basis === 'none' && label.total?.grand)) return track.since(this.start, currency);
    if (basis === 'section') return track.since(this.section, currency);
    if (basis === 'none' && named >= 0) return track.since(this.stack.markOf(named), currency);
    return basis === 'none' && label.total?.bare && this.stack.size === 0
      ? track.since(this.section, currency)
      : track.since(this.boundary, currency);
  }

  private afterAmount(event: RowEvent, label: EventLabel, judged: JudgedRow, amount: number): void {
    if (judged.reason === 'item') {
      this.track.add(amount, this.currency[event.candidate]!);
      return;
    }
    if (judged.reason === 'group') {
      this.openGroup(event, label);
      return;
    }
    if (judged.reason !== 'subtotal' && judged.reason !== 'total') return;
    this.lastSum = amount;
    if (judged.basis === 'run') this.namedBelow.endedBy(event, label, this.boundaryAt, this.stack.size === 0);
    this.closeGroups(event, label, judged, amount);
    this.boundary = this.track.mark();
    this.boundaryAt = event.candidate + 1;
    if (this.endsSection(judged)) this.section = this.boundary;
  }

  /** A sum of a group ends no section: below the last item it is called a total, but its section's own sum is still to come. */
  private endsSection({ reason, basis }: JudgedRow): boolean {
    return basis === 'section' || basis === 'all' || (reason === 'total' && basis !== 'run' && basis !== 'group');
  }

  private closeGroups(event: RowEvent, label: EventLabel, judged: JudgedRow, amount: number): void {
    if (this.stack.size === 0) return;
    const named = this.stack.named(label);
    const matching = this.stack.matching(this.track, amount, judged.currency);
    this.stack.close(named >= 0 ? named : matching >= 0 ? matching : this.stack.size - 1, event.candidate + 1);
  }
}

/** Which columns of a row hold texts and which numbers. */
function shapeOf(event: RowEvent): string {
  return event.cells.map(({ column, cell }) => `${column}${typeof cell === 'string' ? 't' : 'n'}`).join(',');
}
