import { currencyOf } from '../../kernel/money/currency';
import type { OpenItems } from '../../kernel/ledger/openItems';
import { gather } from '../../kernel/ledger/selectItems';
import type { Question } from '../../kernel/words/problem';
import { buildItems, type ItemParts } from './buildItems';
import { customerCodes, MISSING_MAX } from './customerCodes';
import { customerQuestion } from './customerQuestion';
import { decideDateOrder, type DecidedOrder } from './dateOrderVote';
import { asOfOfSheet } from './asOfOfSheet';
import { reportDuplicates } from './duplicates';
import type { DifferenceEvidence } from '../result/differenceCause';
import { judgeAll } from '../judge/judgeAll';
import { keepItems, onlyOpen } from '../judge/keptItems';
import type { JudgedRows } from '../judge/judgedRows';
import { layoutName } from '../result/layoutName';
import { evidenceText } from '../evidence/evidenceText';
import { conceptsOf } from '../evidence/words/tokens';
import { markQuestion } from './markQuestion';
import { reportCalendars, reportDays } from './saidOfDates';
import { currencyQuestion } from './threeDecimals';
import { openAtDay, type OpenAtDay } from './openAtDay';
import { minorUnitsOfThousandths, printedSums } from '../result/printedTotals';
import { ProblemList } from '../result/problemList';
import { receiptOf } from '../result/receipt';
import { columnOfRole } from '../recognise/recognition';
import type { CustomerSummary, Layout, ReadResult } from '../result/readResult';
import { reportReading } from '../result/readingProblems';
import type { TakenIn } from '../rows/takenIn';
import type { RowFacts } from '../judge/rowFacts';
import { AS_PRINTED, decideSigns, kindsOf } from '../judge/signs';
import { stackedTables } from '../judge/stackedTables';
import { withDerivedRows } from '../judge/derivedRows';
import { withTotalByAmounts } from '../judge/totalByAmounts';
import { withRolledUpParents } from '../judge/rolledUpParents';
import { orderShown } from '../recognise/statedAsOf';
import { settleSwappedDates } from './swappedDates';
import { summaryOf } from './summaryLines';

function resolveDates(taken: TakenIn, problems: ProblemList): DecidedOrder {
  const { columns, count, settings, recognition } = taken;
  const titleOrder = recognition.statedAsOf ? orderShown(recognition.statedAsOf) : null;
  settleSwappedDates(columns, count, taken.sheetRow, problems);
  // Without an order to decide, texts such as 15-Apr-25 are left, in which the day comes first.
  const decided = decideDateOrder(columns, count, settings.choices.dateOrder, titleOrder, problems);
  for (const store of [columns.documentDate, columns.dueDate, columns.promiseDate, columns.paidDate, columns.closing])
    store?.resolve(decided.order ?? 'DMY', count);
  return decided;
}

function layoutOf(taken: TakenIn, judged: JudgedRows, facts: RowFacts, order: DecidedOrder): Layout {
  const { recognition, texts } = taken;
  const { votes } = texts;
  return {
    name: layoutName(recognition, judged, facts),
    sheet: recognition.sheet,
    range: recognition.table,
    headerRows: recognition.headerRows.map((row) => row + 1),
    columns: recognition.columns,
    dateOrder: order.order,
    decimalMark: votes.point + votes.comma + votes.open > 0 ? texts.mark : null,
    ...(recognition.proof === null ? {} : { proof: recognition.proof }),
  };
}

/** Names the rows below the total that are made of it. */
function reportDerived({ events }: TakenIn, problems: ProblemList): void {
  const derived = events.filter(({ isDerived }) => isDerived === true);
  const rows = derived.map(({ row }) => row + 1);
  if (rows.length > 0) problems.tell(evidenceText('derivedRowsBelowTotal', { rows }), 'info', rows[0]);
}

/** Warns where the heading of the party names suppliers. */
function reportSuppliers({ recognition }: TakenIn, problems: ProblemList): void {
  const party =
    recognition.columns.find(({ role }) => role === 'customer') ?? recognition.columns.find(({ role }) => role === 'customerId');
  if (!party) return;
  const says = conceptsOf(party.heading);
  if (says.has('supplier') && !says.has('party'))
    problems.tell(evidenceText('looksLikePayables', { heading: party.heading }), 'warning', null, party.column);
}

/** What was paid by the as-of date, one table a currency, so that lateness can be learned from it. */
function settledItems(parts: ItemParts, { settled, paid }: OpenAtDay, judged: JudgedRows): readonly OpenItems[] {
  const byCurrency = new Map<number, number[]>();
  for (const i of settled) {
    const rows = byCurrency.get(judged.currency[i]!);
    if (rows) rows.push(i);
    else byCurrency.set(judged.currency[i]!, [i]);
  }
  const quiet: ItemParts = { ...parts, taken: { ...parts.taken, open: paid }, problems: new ProblemList() };
  return [...byCurrency].map(([index, rows]) =>
    buildItems(quiet, Uint32Array.from(rows), currencyOf(judged.currencies[index] || parts.taken.recognition.currency)),
  );
}

/** Everything that a sheet says, from what was taken in: dates and signs settled, sums told from items, groups and currencies given to each item. */
export function finishReading(read: TakenIn): ReadResult {
  const totalled = { ...read, events: withTotalByAmounts(read) };
  const summed = { ...totalled, events: withDerivedRows(totalled) };
  const taken = { ...summed, events: withRolledUpParents(summed) };
  const { recognition, settings } = taken;
  const problems = new ProblemList();
  const order = resolveDates(taken, problems);
  const signs = decideSigns(taken, settings.choices.flipSign, problems);
  const { facts, judged, turn } = judgeAll(taken, signs);
  const kept = keepItems(taken, facts, judged);
  const asOf = asOfOfSheet(taken, order.order);
  const day = openAtDay({ taken, judged, turn, asOf: settings.asOf ?? asOf?.day ?? null, problems }, kept.all);
  const open = onlyOpen(kept, day.open, facts, judged);
  const customers = customerCodes(taken, judged, kept.all);
  const documentNo = taken.columns.documentNo?.builder.build() ?? null;
  const hashes = documentNo?.numberHashes() ?? null;
  const parts: ItemParts = {
    taken: day.amounts === taken.open ? taken : { ...taken, open: day.amounts },
    customers,
    documentNo,
    kinds: kindsOf(taken, turn, documentNo === null ? null : (i) => documentNo.at(i)),
    turn: turn === AS_PRINTED ? null : turn,
    problems,
    asOf: asOf?.day ?? settings.asOf ?? null,
  };
  const tables = new Map<number, { readonly items: OpenItems; readonly repeatedSum: number }>();
  const summaries: CustomerSummary[] = [];
  const unnamed: Question[] = [];
  for (const [index, rows] of open.byCurrency) {
    const currency = currencyOf(judged.currencies[index] || recognition.currency);
    if (recognition.level === 'customer') summaries.push(summaryOf(taken, customers, rows, currency, parts.turn));
    else {
      const items = buildItems(parts, rows, currency);
      const asked = currency.code === '' ? currencyQuestion(parts.taken.open, rows) : null;
      if (asked !== null) unnamed.push(asked);
      tables.set(index, {
        items,
        repeatedSum: reportDuplicates(items, hashes && gather(hashes, rows), columnOfRole(recognition, 'documentNo'), problems),
      });
    }
  }
  reportCalendars(taken, problems);
  reportDays(
    taken,
    [...tables.values()].map(({ items }) => items),
    settings.asOf ?? asOf?.day ?? null,
    problems,
  );
  reportSuppliers(taken, problems);
  reportDerived(taken, problems);
  const hidden = reportReading(taken, facts, judged, open.all, customers, problems);
  const unreadableRows = judged.rows.filter(({ reason }) => reason === 'unreadable').length;
  const evidenceOf = (index: number): DifferenceEvidence => {
    const { items, repeatedSum } = tables.get(index) ?? { items: null, repeatedSum: 0 };
    return {
      items,
      repeatedSum,
      unreadableRows,
      asOf: parts.asOf,
      hiddenSum: minorUnitsOfThousandths(hidden.sum, items?.currency ?? currencyOf('')),
    };
  };
  const sums = printedSums(
    facts,
    { ...judged, currencies: judged.currencies.map((code) => code || recognition.currency) },
    kept.sums,
    open.sums,
    evidenceOf,
  );
  const receipt = { ...receiptOf(taken, judged.rows, open.all.length, day.skipped), hiddenRowsRead: hidden.rows };
  const stacked = recognition.questions.some(({ code }) => code === 'severalTables') ? null : stackedTables(facts, judged);
  const unnamedParties = customerQuestion(recognition, customers.missing.length, Math.min(open.all.length, MISSING_MAX));
  const questions: Question[] = [
    ...recognition.questions,
    ...[stacked, order.question, markQuestion(taken, judged.currencies), unnamedParties].filter((question) => question !== null),
    ...day.questions,
    ...unnamed,
  ];
  return {
    level: recognition.level,
    layout: layoutOf(taken, judged, facts, order),
    customers: customers.directory,
    items: [...tables.values()].map((table) => table.items),
    summaries,
    ...(day.settled.length === 0 ? {} : { settled: settledItems(parts, day, judged) }),
    asOf,
    receipt,
    printedTotals: sums.totals,
    printedSubtotals: sums.subtotals,
    problems: [...recognition.problems, ...problems.all()],
    questions,
  };
}
