import { cellNumber } from '../../../kernel/money/minorUnits';
import type { PartTotal, ReadPart } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { amountFormat, at, live, tieCheck } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { spanAddress } from '../../../kernel/sheet/cells';

const HEADINGS = ['Sheet', 'Entity', 'Currency', 'Rows in range', 'Read', 'Skipped', 'Read amount', "Sheet's own total", 'Ties?'];
const READ = 6;
const PRINTED = 7;

interface Line {
  readonly part: ReadPart;
  /** The rows of a sheet are counted in its first line only. */
  readonly isFirst: boolean;
  readonly total: PartTotal | null;
}

/** A line for each currency of each sheet; a sheet without items has one too. */
function linesOf({ reading }: Report): readonly Line[] {
  return (reading.parts ?? []).flatMap((part): Line[] =>
    part.totals.length === 0
      ? [{ part, isFirst: true, total: null }]
      : part.totals.map((total, place) => ({ part, isFirst: place === 0, total })),
  );
}

/** Rows that the block takes with a blank one below it; none where one sheet was read. */
export function sheetRows(report: Report): number {
  const lines = linesOf(report);
  return lines.length === 0 ? 0 : lines.length + 3 + report.currencies.length;
}

function cellsOf({ part, isFirst, total }: Line, row: number): PlanCell[] {
  const { sheet, entity, receipt } = part;
  const rows = isFirst
    ? [receipt.inRange, receipt.read, live(`=${at(row, 3)}-${at(row, 4)}`, receipt.inRange - receipt.read)]
    : ['', '', ''];
  if (!total) return [sheet, entity, '', ...rows, 0, '', 'no open items'];
  const { currency, read } = total;
  const printed = part.printedTotals.find((one) => one.currency.code === currency.code);
  const own: PlanCell[] = printed
    ? [cellNumber(printed.printed, currency), tieCheck(at(row, PRINTED), at(row, READ), printed.difference, currency)]
    : ['none printed', ''];
  return [sheet, entity, currency.code, ...rows, cellNumber(read, currency), ...own];
}

/** The checks of the sheets' own totals in a currency: where each stands, and whether it holds. */
export function sheetChecks(report: Report, row: number, code: string): readonly { readonly address: string; readonly holds: boolean }[] {
  return linesOf(report).flatMap(({ part, total }, place) => {
    const printed = total?.currency.code === code ? part.printedTotals.find(({ currency }) => currency.code === code) : undefined;
    return printed ? [{ address: at(row + 2 + place, HEADINGS.length - 1), holds: printed.difference === 0 }] : [];
  });
}

/** What was read of each sheet and whether it ties, by currency, where several sheets were read together; their sums are held against the whole. */
export function writeSheets(builder: PlanBuilder, report: Report, row: number): void {
  const lines = linesOf(report);
  if (lines.length === 0) return;
  const first = row + 2;
  builder.cell(row, 0, 'The sheets that were read together', 'heading').cells(row + 1, 0, [HEADINGS]);
  builder.cells(
    first,
    0,
    lines.map((line, place) => cellsOf(line, first + place)),
  );
  builder.table('AR_Sheets', spanAt(row + 1, 0, lines.length + 1, HEADINGS.length), new Set([3, 4, 5, READ, PRINTED]));
  builder
    .style(spanAt(first, 0, lines.length, 3), 'asText')
    .style(spanAt(first, 3, lines.length, 3), 'integer')
    .style(spanAt(first, 8, lines.length, 1), 'check');
  lines.forEach(({ total }, place) =>
    builder.style(spanAt(first + place, READ, 1, 2), 'amount', amountFormat(total?.currency ?? report.currencies[0]!.currency)),
  );
  const codes = spanAddress(spanAt(first, 2, lines.length, 1));
  const reads = spanAddress(spanAt(first, READ, lines.length, 1));
  report.currencies.forEach(({ currency, aged }, place) => {
    const balance = aged?.balance;
    if (balance === undefined) return;
    const totalRow = first + lines.length + place;
    builder.cells(totalRow, 0, [
      [
        'All sheets',
        '',
        currency.code,
        '',
        '',
        '',
        live(`=SUMIFS(${reads},${codes},${at(totalRow, 2)}&"")`, cellNumber(balance, currency)),
        '',
        '',
      ],
    ]);
    builder.style(spanAt(totalRow, 0, 1, 6), 'textTotal').style(spanAt(totalRow, READ, 1, 1), 'amountTotal', amountFormat(currency));
  });
}
