import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { amountFormat, at, live } from '../../../kernel/sheet/formulas';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList, writeTable } from '../../../kernel/tables/writeTable';
import { EXPOSURE_SHEET } from './exposureSheet';
import type { ExposureSegment, WriteOffProposal } from '../domain/exposurePart';
import type { Report } from '../../report';
import { type PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { ReadResult } from '../../../reading/result/readResult';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { exposureText } from '../exposureText';
import { PROPOSED, WRITE_OFFS } from './writeOffsTable';
import { EXPOSURE } from '../domain/exposurePart';

const EXPOSURE_BY = defineTable<ExposureSegment>()({
  name: 'AR_ExposureBy',
  sheet: EXPOSURE_SHEET,
  title: {
    en: 'By risk class, status and entity, and what is disputed',
    es: 'Por clase de riesgo, estado y entidad, y lo que está en disputa',
  },
  caption: {
    en: 'The same balance by other groupings; don’t add the groups together. Without accounts that have a specific reserve.',
    es: 'El mismo saldo en otras agrupaciones; no sume los grupos entre sí. Sin las cuentas con provisión específica.',
  },
  columns: [
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'asText', cell: ({ kind }) => exposureText(kind) },
    { id: 'name', heading: HEADINGS.name, style: 'asText', cell: ({ kind, name }) => exposureText('member', { kind, name }) },
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

/** Proposals to write off, with the cells that people fill; nothing is posted. Returns the next free row. */
export function writeWriteOffs(builder: PlanBuilder, { parts, reading, tables }: Report, row: number): number {
  const { writeOffs } = parts.get(EXPOSURE);
  if (writeOffs.length === 0) return row;
  const layout = layOutOurs(WRITE_OFFS, reading, tables);
  const first = row + 3;
  builder.cell(row, 0, WRITE_OFFS.title[layout.language], 'heading').cell(row + 1, 0, WRITE_OFFS.caption[layout.language], 'remark');
  // A state that nobody has typed is that of a new proposal, in the language of the table.
  const rows = writeOffs.map((one) => (one.state === '' ? { ...one, state: PROPOSED[layout.language] } : one));
  writeTable(builder, layout, { row: row + 2, rows, standing: ({ standing }) => standing });
  return writeWriteOffTotals(builder, layout, rows, first, first + writeOffs.length + 1);
}

type WriteOffLayout = Layout<WriteOffProposal, ReadResult, IdOf<typeof WRITE_OFFS>>;

/** What is proposed by currency and state, live over the table; returns the next free row. */
function writeWriteOffTotals(
  builder: PlanBuilder,
  layout: WriteOffLayout,
  writeOffs: readonly WriteOffProposal[],
  first: number,
  row: number,
): number {
  const kinds = new Map(writeOffs.map(({ currency, state }) => [`${currency.code} ${String(state)}`, { currency, state: String(state) }]));
  const column = (id: IdOf<typeof WRITE_OFFS>): string => spanAddress(layout.span(id, first, writeOffs.length));
  [...kinds.values()].forEach(({ currency, state }, line) => {
    const own = writeOffs.filter((one) => one.currency.code === currency.code && String(one.state) === state);
    const sum = exactTotal(own.reduce((total, { amount }) => total + amount, 0));
    const here = row + line;
    const [code, said] = [at(here, layout.at('currency')), at(here, layout.at('document'))];
    const formula = `=SUMIFS(${column('amount')},${column('currency')},${code}&"",${column('state')},${said})`;
    const amount = live(formula, cellNumber(sum, currency));
    builder.cells(here, layout.first, [
      layout.cells({ customerId: exposureText('total'), document: state, currency: currency.code, amount }),
    ]);
    for (const id of ['customerId', 'document', 'currency'] as const) builder.style(layout.span(id, here, 1), 'textTotal');
    builder.style(layout.span('amount', here, 1), 'amountTotal', amountFormat(currency));
  });
  return row + kinds.size + 1;
}
