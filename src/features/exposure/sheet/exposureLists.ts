import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { amountFormat, at, live } from '../../../kernel/sheet/formulas';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList } from '../../../kernel/tables/writeTable';
import { EXPOSURE_SHEET } from './exposureSheet';
import type { ExposureSegment, WriteOffProposal } from '../domain/exposurePart';
import type { Report } from '../../report';
import { WRITE_OFF_HEADINGS, WRITE_OFFS_TABLE } from './exposureLayout';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { sheetCells, sheetHeading } from '../../../reading/result/sheetColumn';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { EXPOSURE } from '../domain/exposurePart';

const STATES = ['proposed', 'approved', 'rejected', 'booked'];

const KIND_WORDS: Readonly<Record<ExposureSegment['kind'], string>> = {
  riskClass: 'Risk class',
  status: 'Status',
  entity: 'Entity',
  disputed: 'Disputed',
};

export const EXPOSURE_BY = defineTable<ExposureSegment>()({
  name: 'AR_ExposureBy',
  sheet: EXPOSURE_SHEET,
  title: {
    en: 'By risk class, status and entity, and what is disputed',
    es: 'Por clase de riesgo, estado y entidad, y lo que está en disputa',
  },
  caption: {
    en: 'The same balance by other groupings; do not add the groups together. Accounts with a specific reserve are left out; rounded once a line.',
    es: 'El mismo saldo en otras agrupaciones; no sume los grupos entre sí. Sin las cuentas con provisión específica; redondeado una vez por línea.',
  },
  columns: [
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'asText', cell: ({ kind }) => KIND_WORDS[kind] },
    { id: 'name', heading: HEADINGS.name, style: 'asText', cell: ({ name }) => name },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'balance', heading: HEADINGS.balance, ...ROW_AMOUNT, cell: ({ balance, currency }) => cellNumber(balance, currency) },
    {
      id: 'loss',
      heading: { en: 'Expected loss', es: 'Pérdida esperada' },
      ...ROW_AMOUNT,
      cell: ({ loss, currency }) => cellNumber(loss, currency),
    },
    {
      id: 'share',
      heading: { en: 'Loss ÷ balance', es: 'Pérdida ÷ saldo' },
      style: 'rate',
      cell: ({ balance, loss }) => (balance > 0 ? loss / balance : ''),
    },
  ],
});

/** The pool by risk class, status and entity, and its disputed part; returns the next free row. */
export function writeSegments(builder: PlanBuilder, { parts, tables }: Report, row: number): number {
  const { segments } = parts.get(EXPOSURE);
  return segments.length === 0 ? row : writeList(builder, layOutOurs(EXPOSURE_BY, undefined, tables), segments, row) + 2;
}

/** Proposals to write off, with the cells that people fill; nothing is posted. */
export function writeWriteOffs(builder: PlanBuilder, { parts, reading }: Report, row: number): number {
  const { writeOffs } = parts.get(EXPOSURE);
  if (writeOffs.length === 0) return row;
  const first = row + 3;
  const count = writeOffs.length;
  builder
    .cell(row, 0, 'Proposals to write off', 'heading')
    .cell(row + 1, 0, 'Proposals only: nothing is posted. The yellow cells are yours and stay with their item.', 'remark');
  const headings = [...WRITE_OFF_HEADINGS, ...sheetHeading(reading)];
  builder.cells(row + 2, 0, [headings]);
  builder.cells(
    first,
    0,
    writeOffs.map(
      ({
        customer,
        customerId,
        document,
        currency,
        amount,
        days,
        reason,
        taxPart,
        approver,
        state,
        sheetRow,
        part,
        entity,
      }): PlanCell[] => [
        customer,
        customerId,
        document,
        currency.code,
        cellNumber(amount, currency),
        days ?? '',
        reason,
        taxPart,
        approver,
        state,
        sheetRow ?? '',
        entity,
        ...sheetCells(reading, part, sheetRow),
      ],
    ),
  );
  builder.table(WRITE_OFFS_TABLE, spanAt(row + 2, 0, count + 1, headings.length), new Set([4, 5, 7, 10]));
  builder
    .style(spanAt(first, 0, count, 4), 'asText')
    .style(spanAt(first, 4, count, 1), 'amount')
    .style(spanAt(first, 5, count, 1), 'integer')
    .style(spanAt(first, 6, count, 1), 'indented')
    .style(spanAt(row + 2, 6, 1, 1), 'headerIndented');
  builder
    .style(spanAt(first, 7, count, 1), 'inputAmount')
    .style(spanAt(first, 8, count, 2), 'inputText')
    .style(spanAt(first, 10, count, 1), 'integer');
  builder
    .style(spanAt(first, 11, count, headings.length - 11), 'indented')
    .style(spanAt(row + 2, 11, 1, headings.length - 11), 'headerIndented')
    .style(spanAt(row + 2, 8, 1, 1), 'headerIndented')
    .choose(spanAt(first, 9, count, 1), STATES);
  return writeWriteOffTotals(builder, writeOffs, first, first + count + 1);
}

/** What is proposed by currency and state, live over the table; returns the next free row. */
function writeWriteOffTotals(builder: PlanBuilder, writeOffs: readonly WriteOffProposal[], first: number, row: number): number {
  const kinds = new Map(writeOffs.map(({ currency, state }) => [`${currency.code} ${String(state)}`, { currency, state: String(state) }]));
  const column = (place: number): string => spanAddress(spanAt(first, place, writeOffs.length, 1));
  [...kinds.values()].forEach(({ currency, state }, line) => {
    const own = writeOffs.filter((one) => one.currency.code === currency.code && String(one.state) === state);
    const sum = exactTotal(own.reduce((total, { amount }) => total + amount, 0));
    const here = row + line;
    const formula = `=SUMIFS(${column(4)},${column(3)},${at(here, 3)}&"",${column(9)},${at(here, 2)})`;
    builder.cells(here, 1, [['Total', state, currency.code, live(formula, cellNumber(sum, currency))]]);
    builder.style(spanAt(here, 1, 1, 3), 'textTotal').style(spanAt(here, 4, 1, 1), 'amountTotal', amountFormat(currency));
  });
  return row + kinds.size + 1;
}
