import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';
import type { Statement } from '../domain/statement';
import { statementSheetNames } from './statementNames';
import { printedArea, writeStatement, type StatementPages } from './statementPage';

/** So many statements get a sheet each; more stand on one, each beginning a page. */
const SINGLE_SHEETS_MAX = 50;
/** Excel holds so many breaks on a sheet. */
const PAGES_MAX = 1000;
const WIDTHS = [11, 13, 13, 12, 13, 13, 13, 13, 13, 12, 12, 22];

/** Characters that can be read side by side on a sheet of paper that stands. */
const UPRIGHT_WIDTH_MAX = 137;

const isWide = (widths: readonly number[]): boolean => widths.reduce((sum, one) => sum + one, 0) > UPRIGHT_WIDTH_MAX;

/** Who words each statement: the language of its customer. */
export type SayFor = (statement: Statement) => Say;

function single(statement: Statement, name: string, pages: StatementPages, say: Say): SheetPlan {
  const builder = new PlanBuilder(name, say);
  const page = writeStatement(builder, statement, pages, 0, say);
  const widths = WIDTHS.slice(0, page.width);
  return builder.plan(
    widths,
    { rows: page.headRow + 1, columns: 0 },
    { landscape: isWide(widths), titleRows: { first: page.headRow, count: 1 }, area: printedArea(page) },
  );
}

/** Statements below one another, each on a page of its own. */
function volume(statements: readonly Statement[], name: string, pages: StatementPages, sayFor: SayFor): SheetPlan {
  const first = sayFor(statements[0]!);
  const builder = new PlanBuilder(name, first);
  const starts: number[] = [];
  let row = 0;
  let width = 1;
  for (const statement of statements) {
    if (row > 0) starts.push(row);
    const page = writeStatement(builder, statement, pages, row, sayFor(statement));
    width = Math.max(width, page.width);
    row = page.next + 1;
  }
  const widths = WIDTHS.slice(0, width);
  return builder.plan(
    widths,
    { rows: 0, columns: 0 },
    {
      landscape: isWide(widths),
      titleRows: null,
      area: spanAt(0, 0, row, width),
      pageStarts: starts,
    },
  );
}

/** The sheets of statements: one each, or where there are many, AR Statements with a page each, in volumes. */
export function planStatements(statements: readonly Statement[], pages: StatementPages, sayFor: SayFor): readonly SheetPlan[] {
  const wanted = statements.filter(({ form }) => form !== null);
  if (wanted.length <= SINGLE_SHEETS_MAX) {
    const names = statementSheetNames(wanted.map(({ party, currency }) => ({ key: pages.parties.keyOf(party), currency: currency.code })));
    return wanted.map((statement, place) => single(statement, names[place]!, pages, sayFor(statement)));
  }
  const volumes: SheetPlan[] = [];
  for (let from = 0; from < wanted.length; from += PAGES_MAX) {
    const name = from === 0 ? 'AR Statements' : `AR Statements ${from / PAGES_MAX + 1}`;
    volumes.push(volume(wanted.slice(from, from + PAGES_MAX), name, pages, sayFor));
  }
  return volumes;
}
