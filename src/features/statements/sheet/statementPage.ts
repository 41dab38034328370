import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { cellNumber } from '../../../kernel/money/minorUnits';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { amountFormat } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { Say } from '../../../kernel/words/say';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import { factIn, type LetterFacts } from '../domain/notices/letterFacts';
import type { Parties } from '../../customers/domain/parties';
import type { Statement } from '../domain/statement';
import { statementsText } from '../statementsText';
import { writeFoot, type FootColumns } from './statementFoot';
import { dateFormat, writeForward, writeOpenItems } from './statementLines';

/** What all statements of a run share. */
export interface StatementPages {
  readonly asOf: DayNumber;
  readonly labels: readonly string[];
  readonly parties: Parties;
  readonly masters: ReadonlyMap<number, CustomerMaster>;
  readonly facts: readonly LetterFacts[];
}

/** A statement on a sheet: where its head repeats, how wide it is, and the row behind it. */
interface WrittenPage {
  readonly headRow: number;
  readonly width: number;
  readonly next: number;
}

const SLIP_DOCUMENTS_MAX = 12;
/** Where the facts at the right of the head stand, and how many columns they take. */
const FACT_COLUMN = 6;
const FORWARD_FACT_COLUMN = 4;

function writeHead(
  builder: PlanBuilder,
  { party, currency }: Statement,
  pages: StatementPages,
  row: number,
  column: number,
  say: Say,
): number {
  const fact = factIn(pages.facts, say.locale.language);
  const { id, name } = pages.parties.at(party);
  const master = pages.masters.get(party);
  builder.cell(row, 0, fact('company') || say(statementsText('st.title')), 'title').height(row, 1, 24);
  if (fact('company') !== '') builder.cell(row + 1, 0, say(statementsText('st.title')), 'heading');
  const left = [name, ...(master?.address ?? '').split(/\r?\n|;\s*/), master?.contact ?? ''].filter((text) => text !== '');
  left.forEach((text, place) => builder.cell(row + 3 + place, 0, text, 'text'));
  const right = [
    [statementsText('st.statementDate'), pages.asOf],
    [statementsText('st.customerNo'), id],
    ...(master && master.referenceAtCustomer !== '' ? [[statementsText('st.reference'), master.referenceAtCustomer] as const] : []),
    [statementsText('st.currency'), currency.code],
  ] as const;
  const facts = right.filter(([, value]) => value !== '');
  facts.forEach(([label, value], place) => {
    builder.cell(row + 3 + place, column, say(label), 'label');
    builder.cell(
      row + 3 + place,
      column + 1,
      value,
      typeof value === 'number' ? 'asOf' : 'asText',
      typeof value === 'number' ? dateFormat(say) : '@',
    );
  });
  return row + 4 + Math.max(left.length, facts.length);
}

/** What is sent back with the payment: who pays, how much, and which documents. */
function writeSlip(
  builder: PlanBuilder,
  { party, currency, openItem }: Statement,
  { parties }: StatementPages,
  row: number,
  say: Say,
): number {
  const format = amountFormat(currency);
  const asked = openItem.lines.filter(({ daysPastDue }) => daysPastDue !== null);
  builder.cell(row, 0, `✂ ${'– '.repeat(56)}`, 'label');
  builder.cell(row + 1, 0, say(statementsText('st.slip')), 'heading');
  builder
    .cell(row + 2, 0, say(statementsText('st.customerNo')), 'label')
    .cell(row + 2, 2, parties.keyOf(party), 'asText')
    .cell(row + 3, 0, say(statementsText('st.payNow')), 'label')
    .cell(row + 3, 2, cellNumber(openItem.payNow, currency), 'amount', format);
  const first = row + 4;
  if (asked.length > SLIP_DOCUMENTS_MAX) {
    builder.cell(first, 0, say(statementsText('st.listAttached', { count: asked.length })), 'text');
    return first + 1;
  }
  asked.forEach(({ documentNo, open }, place) =>
    builder.cell(first + place, 0, `☐ ${documentNo}`, 'text').cell(first + place, 2, cellNumber(open, currency), 'amount', format),
  );
  return first + asked.length;
}

function writeClosing(builder: PlanBuilder, pages: StatementPages, row: number, say: Say): number {
  const fact = factIn(pages.facts, say.locale.language);
  const contact = [fact('collector'), fact('phone')].filter((text) => text !== '').join(', ');
  const lines = [
    ...(fact('howToPay') === '' ? [] : [say(statementsText('st.howToPay', { text: fact('howToPay') }))]),
    ...(contact === '' ? [] : [say(statementsText('st.questions', { contact }))]),
    say(statementsText('st.tellUs')),
    say(statementsText('st.ignore')),
  ];
  lines.forEach((text, place) => builder.cell(row + place, 0, text, 'text'));
  return row + lines.length;
}

/** Writes one statement from a row on, in the form that the customer has and in its language. */
export function writeStatement(builder: PlanBuilder, statement: Statement, pages: StatementPages, row: number, say: Say): WrittenPage {
  const { form, balanceForward, openItem } = statement;
  const isForward = form === 'balanceForward' && balanceForward !== null;
  const factColumn = isForward ? FORWARD_FACT_COLUMN : FACT_COLUMN;
  const headRow = writeHead(builder, statement, pages, row, factColumn, say);
  let next: number;
  let width = 6;
  let columns: FootColumns | null = null;
  if (isForward) next = writeForward(builder, statement, balanceForward, headRow, say);
  else {
    const written = writeOpenItems(builder, statement, pages.labels, pages.parties, headRow, say);
    ({ next, width } = written);
    columns = openItem.lines.length > 0 ? written.columns : null;
  }
  next = writeFoot(builder, statement, columns, pages.labels, next + 1, say);
  next = writeClosing(builder, pages, next + 1, say);
  if (openItem.payNow > 0) next = writeSlip(builder, statement, pages, next + 1, say);
  return { headRow, width: Math.max(width, factColumn + 2, pages.labels.length + 1), next };
}

/** The cells of a statement that are printed. */
export const printedArea = ({ next, width }: WrittenPage): CellSpan => spanAt(0, 0, next, width);
