import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Column } from '../../../kernel/tables/column';
import { CHECK, YES_NO } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { creditText } from '../creditText';
import type { CreditLine, Factor } from '../domain/creditLine';
import type { ApplicationField } from '../domain/applicationFields';
import { planList } from '../../../kernel/tables/listSheet';

export const LINES_SHEET = 'AR Credit Lines';
/** Empty rows to type in below those that are filled. */
const BLANK_ROWS = 10;

/** An application as typed, with the line that is proposed; `line` is `null` where something is missing. */
export interface LineRow {
  readonly typed: Readonly<Partial<Record<ApplicationField, Cell>>>;
  readonly line: CreditLine | null;
  readonly check: Message | '';
  readonly standing?: readonly Cell[];
}

const BLANK: LineRow = { typed: {}, line: null, check: '' };

type LineColumn<Id extends string> = Column<LineRow, { readonly say: Say }, Id>;

const typed = <Id extends ApplicationField>(
  id: Id,
  heading: Heading,
  style: 'inputText' | 'inputAmount' | 'inputNumber',
  width = 13,
): LineColumn<Id> => ({ id, heading, width, style, cell: (row) => row.typed[id] ?? '' });

const points = <Id extends string>(id: Id, factor: Factor, heading: Heading): LineColumn<Id> => ({
  id,
  heading,
  width: 10,
  style: 'integer',
  cell: ({ line }) => line?.points[factor] ?? '',
});

const cap = <Id extends string>(id: Id, name: keyof CreditLine['caps'], heading: Heading): LineColumn<Id> => ({
  id,
  heading,
  width: 13,
  style: 'amount',
  cell: ({ line }) => numberOf(line?.caps[name]),
});

const numberOf = (text: string | null | undefined): number | '' => (text === null || text === undefined ? '' : Number(text));

/** How a line came about where that is not told by its figures. */
function whyOf({ line }: LineRow, say: Say): string {
  if (!line) return '';
  if (line.isAdvanceOnly) return say(creditText('line.insolvent'));
  return say(
    creditText(line.cap === null ? 'line.noCap' : Number(line.need) <= Number(line.cap) ? 'line.byNeed' : 'line.byCap', {
      band: line.band,
    }),
  );
}

/** First credit lines: what people type of an applicant in the yellow columns, then the line and how it came about. */
export const CREDIT_APPLICATIONS = defineTable<LineRow, { readonly say: Say }>()({
  name: 'AR_CreditApplications',
  sheet: LINES_SHEET,
  title: { en: 'First credit lines', es: 'Primeras líneas de crédito' },
  caption: { en: 'Type in the yellow columns, then judge again.', es: 'Escriba en las columnas amarillas y evalúe de nuevo.' },
  columns: [
    typed('applicant', { en: 'Applicant', es: 'Solicitante' }, 'inputText', 26),
    {
      id: 'line',
      heading: { en: 'Proposed line', es: 'Línea propuesta' },
      width: 14,
      style: 'amount',
      cell: ({ line }) => numberOf(line?.line),
    },
    { id: 'band', heading: { en: 'Band', es: 'Banda' }, width: 8, style: 'indented', cell: ({ line }) => line?.band ?? '' },
    { id: 'why', heading: { en: 'Why', es: 'Por qué' }, width: 36, style: 'wrappedIndented', cell: (row, { say }) => whyOf(row, say) },
    typed('currency', HEADINGS.currency, 'inputText', 9),
    typed('requested', { en: 'Requested', es: 'Solicitado' }, 'inputAmount'),
    typed('monthly', { en: 'Purchases a month', es: 'Compras al mes' }, 'inputAmount'),
    typed('termsDays', { en: 'Terms, days', es: 'Plazo en días' }, 'inputNumber', 9),
    typed('netWorth', { en: 'Net worth', es: 'Patrimonio neto' }, 'inputAmount'),
    typed('bureau', { en: 'Bureau score', es: 'Puntuación del buró' }, 'inputNumber', 10),
    typed('paydex', { en: 'PAYDEX', es: 'PAYDEX' }, 'inputNumber', 9),
    typed('years', { en: 'Years in business', es: 'Años de actividad' }, 'inputNumber', 10),
    typed('bureauLimit', { en: 'Bureau limit', es: 'Límite del buró' }, 'inputAmount'),
    {
      ...typed('insolvent', { en: 'Insolvency on file', es: 'Insolvencia registrada' }, 'inputText', 11),
      choices: YES_NO,
    },
    typed('credit1', { en: 'Reference 1: high credit', es: 'Referencia 1: crédito máximo' }, 'inputAmount'),
    typed('days1', { en: 'Reference 1: days beyond terms', es: 'Referencia 1: días de atraso' }, 'inputNumber', 11),
    typed('credit2', { en: 'Reference 2: high credit', es: 'Referencia 2: crédito máximo' }, 'inputAmount'),
    typed('days2', { en: 'Reference 2: days beyond terms', es: 'Referencia 2: días de atraso' }, 'inputNumber', 11),
    typed('credit3', { en: 'Reference 3: high credit', es: 'Referencia 3: crédito máximo' }, 'inputAmount'),
    typed('days3', { en: 'Reference 3: days beyond terms', es: 'Referencia 3: días de atraso' }, 'inputNumber', 11),
    points('pointsBureau', 'bureau', { en: 'Points: bureau', es: 'Puntos: buró' }),
    points('pointsPaydex', 'paydex', { en: 'Points: PAYDEX', es: 'Puntos: PAYDEX' }),
    points('pointsYears', 'years', { en: 'Points: years', es: 'Puntos: años' }),
    points('pointsReferences', 'references', { en: 'Points: references', es: 'Puntos: referencias' }),
    {
      id: 'percent',
      heading: { en: 'Share of the maximum', es: 'Parte del máximo' },
      width: 11,
      style: 'percent',
      cell: ({ line }) => (line ? Number(line.percent) / 100 : ''),
    },
    { id: 'need', heading: { en: 'Need', es: 'Necesidad' }, width: 13, style: 'amount', cell: ({ line }) => numberOf(line?.need) },
    cap('capNetWorth', 'netWorth10', { en: 'Cap: a tenth of net worth', es: 'Tope: décima parte del patrimonio' }),
    cap('capReferences', 'medianHighCredit', { en: 'Cap: median of references', es: 'Tope: mediana de referencias' }),
    cap('capBureau', 'bureauLimit', { en: 'Cap: bureau limit', es: 'Tope: límite del buró' }),
    {
      id: 'cap',
      heading: { en: 'Median of the caps', es: 'Mediana de los topes' },
      width: 13,
      style: 'amount',
      cell: ({ line }) => numberOf(line?.cap),
    },
    { ...CHECK, cell: ({ check }) => check },
  ],
});

/** AR Credit Lines: applications as typed, each with its line, and empty rows for more. */
export function planLines(report: Report, rows: readonly LineRow[], say: Say): SheetPlan {
  const layout = layOutOurs(CREDIT_APPLICATIONS, { say }, report.tables);
  return planList(layout, {
    rows: [...rows, ...new Array<LineRow>(BLANK_ROWS).fill(BLANK)],
    standing: ({ standing }) => standing,
    say,
    head: CREDIT_APPLICATIONS.caption[layout.language],
    asOf: report.asOf,
    frozenColumns: 1,
    paperColumns: 14,
  });
}
