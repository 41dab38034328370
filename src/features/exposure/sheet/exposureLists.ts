import { cellNumber } from '../../../kernel/money/minorUnits';
import type { ExposureSegment } from '../domain/exposurePart';
import type { Report } from '../../report';
import { WRITE_OFF_HEADINGS, WRITE_OFFS_TABLE } from './exposureLayout';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { sheetCells, sheetHeading } from '../../../reading/result/sheetColumn';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { EXPOSURE } from '../domain/exposurePart';

const SEGMENT_HEADINGS = ['By', 'Name', 'Currency', 'Balance', 'Expected loss', 'Loss ÷ balance'];
const STATES = ['proposed', 'approved', 'rejected', 'booked'];

const KIND_WORDS: Readonly<Record<ExposureSegment['kind'], string>> = {
  riskClass: 'Risk class',
  status: 'Status',
  entity: 'Entity',
  disputed: 'Disputed',
};

/** The pool by risk class, status and entity, and its disputed part; returns the next free row. */
export function writeSegments(builder: PlanBuilder, { parts }: Report, row: number): number {
  const { segments } = parts.get(EXPOSURE);
  if (segments.length === 0) return row;
  const first = row + 3;
  builder
    .cell(row, 0, 'By risk class, status and entity, and what is disputed', 'heading')
    .cell(
      row + 1,
      0,
      'The same pool cut in other ways, so the parts are not to be added across kinds; accounts with a specific reserve are left out; rounded once a line.',
      'remark',
    );
  builder.cells(row + 2, 0, [SEGMENT_HEADINGS]);
  builder.cells(
    first,
    0,
    segments.map(({ kind, name, currency, balance, loss }): PlanCell[] => [
      KIND_WORDS[kind],
      name,
      currency.code,
      cellNumber(balance, currency),
      cellNumber(loss, currency),
      balance > 0 ? loss / balance : '',
    ]),
  );
  builder.table('AR_ExposureBy', spanAt(row + 2, 0, segments.length + 1, SEGMENT_HEADINGS.length), new Set([3, 4, 5]));
  builder
    .style(spanAt(first, 0, segments.length, 3), 'asText')
    .style(spanAt(first, 3, segments.length, 2), 'amount')
    .style(spanAt(first, 5, segments.length, 1), 'rate');
  return first + segments.length + 2;
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
  return first + count + 2;
}
