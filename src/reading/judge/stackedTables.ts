import type { Question } from '../../kernel/words/problem';
import { spanAddress } from '../../kernel/sheet/cells';
import { nameKey } from '../words/eventLabels';
import { cellText, plainText } from '../words/headingText';
import type { JudgedRows } from './judgedRows';
import type { TakenIn } from '../rows/takenIn';
import type { RowFacts } from './rowFacts';
import { asOfInCells, type StatedDay } from '../recognise/statedAsOf';
import { readingText } from '../readingText';

/** Tables above which a sheet counts as printed in pages or sections, whose documents are not compared. */
const TABLES_MAX = 20;
const NAMED_MAX = 3;
const HEADER_SHARE = 0.7;
const REPEATED_SHARE = 0.5;

/** The header printed again, with what stands between it and the items above. */
interface Reprint {
  readonly event: number;
  /** Candidates above it. */
  readonly at: number;
  readonly captions: readonly number[];
  readonly firstRow: number;
  readonly asOf: StatedDay | null;
}

function isHeaderAgain(facts: RowFacts, k: number): boolean {
  const event = facts.taken.events[k]!;
  if (event.candidate >= 0) return false;
  const texts = event.cells.map(({ cell }) => plainText(cellText(cell))).filter((text) => text !== '');
  const { headerTexts } = facts.taken.recognition;
  return texts.length >= 3 && texts.filter((text) => headerTexts.has(text)).length >= HEADER_SHARE * texts.length;
}

function latest(days: readonly (StatedDay | null)[]): StatedDay | null {
  return days.reduce((best, day) => (day !== null && day.weight >= 2 && (best === null || day.weight > best.weight) ? day : best), null);
}

function reprintsIn(facts: RowFacts, judged: JudgedRows): readonly Reprint[] {
  const { events, recognition } = facts.taken;
  const found: Reprint[] = [];
  events.forEach((event, k) => {
    if (event.at === 0 || !isHeaderAgain(facts, k) || found[found.length - 1]?.at === event.at) return;
    const captions: number[] = [];
    let first = k;
    for (let e = k - 1; e >= 0 && events[e]!.candidate < 0 && events[e]!.at === event.at; e--) {
      const { reason } = judged.rows[e]!;
      if (reason !== 'group' && reason !== 'note' && reason !== 'title' && reason !== 'header') break;
      first = e;
      if (reason === 'group' || reason === 'note') captions.unshift(e);
    }
    const asOf = latest(captions.map((e) => asOfInCells(events[e]!.cells.map(({ cell }) => cell))));
    found.push({ event: k, at: event.at, captions, firstRow: events[first]!.row, asOf });
  });
  return found.length === 0 || recognition.headerTexts.size < 2 ? [] : found;
}

const isOtherDay = (a: StatedDay | null, b: StatedDay | null): boolean =>
  a !== null && b !== null && (['DMY', 'MDY', 'YMD'] as const).every((order) => a.days[order] !== b.days[order] || a.days[order] === null);

/** True where a caption names a table of its own: a company or a title, no customer, bucket, currency or collector. */
function namesTable(facts: RowFacts, reprint: Reprint): boolean {
  const below = facts.taken.events[reprint.event + 1];
  const grouped =
    below !== undefined &&
    below.at === reprint.at &&
    facts.labels[reprint.event + 1]!.text !== '' &&
    !isHeaderAgain(facts, reprint.event + 1);
  if (facts.needsCustomer && !grouped) return false;
  const kinds = reprint.captions.map((e) => facts.labels[e]!);
  return (
    kinds.length > 0 &&
    kinds.every(({ group, text }) => (group.kind === 'plain' || group.kind === 'entity') && !facts.customerNames.has(nameKey(text)))
  );
}

/** True where a sum covers several tables, or where some tables have a sum of their own and others none: then they are sections of one report. */
function addsUpTables(facts: RowFacts, judged: JudgedRows, starts: readonly number[]): boolean {
  const sums = new Array<number>(starts.length + 1).fill(0);
  for (const [k, { reason, basis }] of judged.rows.entries()) {
    const { candidate } = facts.taken.events[k]!;
    if (candidate < 0 || (reason !== 'total' && reason !== 'subtotal')) continue;
    const total = facts.labels[k]!.total;
    const table = starts.filter((at) => at <= candidate).length;
    if (table > 0 && (basis === 'all' || total?.grand)) return true;
    if (total === null || total.bare) sums[table]!++;
  }
  return sums.some((count) => count > 0) && sums.some((count) => count === 0);
}

/** True where most documents of the items from … to stand above already, as in a second snapshot. */
function repeatsDocuments(taken: TakenIn, above: number, from: number, to: number): boolean {
  const numbers = taken.columns.documentNo?.builder.build();
  if (!numbers || to - from < 2) return false;
  const known = new Set<string>();
  for (let i = above; i < from; i++) known.add(numbers.at(i).trim());
  known.delete('');
  let repeated = 0;
  for (let i = from; i < to; i++) if (known.has(numbers.at(i).trim())) repeated++;
  return repeated >= REPEATED_SHARE * (to - from);
}

function ownTables(facts: RowFacts, judged: JudgedRows): readonly Reprint[] {
  const { taken } = facts;
  const reprints = reprintsIn(facts, judged);
  let asOf = taken.recognition.statedAsOf;
  const dated = reprints.filter((reprint) => {
    const other = isOtherDay(asOf, reprint.asOf);
    asOf = reprint.asOf ?? asOf;
    return other;
  });
  if (dated.length > 0) return dated;
  const named = reprints.filter((reprint) => namesTable(facts, reprint));
  if (
    named.length > 0 &&
    !addsUpTables(
      facts,
      judged,
      named.map(({ at }) => at),
    )
  )
    return named;
  if (reprints.length >= TABLES_MAX) return [];
  return reprints.filter(({ at }, n) => repeatsDocuments(taken, reprints[n - 1]?.at ?? 0, at, reprints[n + 1]?.at ?? taken.count));
}

/**
 * Asks which table to read where a sheet stacks several with the same headings: snapshots of other days, other companies, or the same
 * documents once more. `null` where the headings are only printed again, at a page break or for a section of one report.
 */
export function stackedTables(facts: RowFacts, judged: JudgedRows): Question | null {
  const { recognition, events } = facts.taken;
  const tables = ownTables(facts, judged);
  if (tables.length === 0) return null;
  const { range, table } = recognition;
  const starts = [range.row, ...tables.map(({ firstRow }) => firstRow)];
  const choices = starts.map((row, n) => spanAddress({ ...table, row, rowCount: (starts[n + 1] ?? range.row + range.rowCount) - row }));
  const first = recognition.titles.find(({ text }) => text !== '')?.text ?? '';
  const titles = [
    first,
    ...tables.map(({ captions }) =>
      captions.length === 0 ? '' : facts.labels[captions[0]!]!.text || cellText(events[captions[0]!]!.cells[0]?.cell),
    ),
  ];
  const named = choices.slice(0, NAMED_MAX).map((address, n) => ({ address, title: titles[n]!.slice(0, 60) }));
  const message = readingText('severalTables', { sheet: recognition.sheet, tables: named, count: choices.length, stacked: true });
  return { code: 'severalTables', answerWith: '--range', message, choices };
}
