import { cellNumber } from '../../../kernel/money/minorUnits';
import { bodyAmountFormat } from '../../../kernel/sheet/formulas';
import type { Choice, Column } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { Language } from '../../../kernel/words/locale';
import type { Message } from '../../../kernel/words/message';
import type { CheckFinding } from '../domain/checkFinding';
import { FINDING_NAMES, MASTER_NAMES } from '../domain/findingNames';
import type { CustomerTimeliness } from '../domain/master/timeliness';

export const CHECK_SHEET = 'AR Check';

/** What a person has decided about a finding; '' for nothing yet. */
type CheckDecision = 'fix' | 'accept' | 'ask' | '';

const DECISIONS: readonly Choice<Exclude<CheckDecision, ''>>[] = [
  { value: 'fix', en: 'fix', es: 'corregir' },
  { value: 'accept', en: 'accept', es: 'aceptar' },
  { value: 'ask', en: 'ask', es: 'preguntar' },
];

/** A finding with what was decided about it. */
export interface DecidedFinding extends CheckFinding {
  readonly decision: CheckDecision;
  readonly note: string;
}

export interface CheckContext {
  readonly language: Language;
  readonly sheet: string;
}

/** The rows of a finding as a cell shows them, a dozen at most. */
export const placeOf = ({ rows }: CheckFinding): string => rows.slice(0, 12).join(', ') + (rows.length > 12 ? ' …' : '');

type FindingColumn = 'decision' | 'about' | 'finding' | 'proposal' | 'rows' | 'column' | 'sheet' | 'kind' | 'note';

/** The columns of a list of findings; the kinds go by their names. */
const columnsOf = (about: Heading, names: readonly Choice[]): readonly Column<DecidedFinding, CheckContext, FindingColumn>[] => [
  {
    id: 'decision',
    heading: { en: 'Decision', es: 'Decisión' },
    width: 11,
    style: 'inputText',
    choices: DECISIONS,
    cell: ({ decision }, { language }) => DECISIONS.find(({ value }) => value === decision)?.[language] ?? '',
  },
  { id: 'about', heading: about, width: 16, style: 'listText', cell: (finding) => finding.about },
  { id: 'finding', heading: { en: 'Finding', es: 'Hallazgo' }, width: 76, style: 'listText', cell: ({ finding }): Message => finding },
  {
    id: 'proposal',
    heading: { en: 'What to do', es: 'Qué hacer' },
    width: 36,
    style: 'wrapped',
    cell: ({ proposal }): Message => proposal,
  },
  { id: 'rows', heading: { en: 'Rows', es: 'Filas' }, width: 12, style: 'listText', cell: placeOf },
  { id: 'column', heading: { en: 'Column', es: 'Columna' }, width: 9, style: 'asText', cell: ({ column }) => column ?? '' },
  { id: 'sheet', heading: { en: 'Sheet', es: 'Hoja' }, width: 16, style: 'asText', cell: ({ sheet }, context) => sheet ?? context.sheet },
  {
    id: 'kind',
    heading: { en: 'Kind', es: 'Tipo' },
    width: 34,
    style: 'asText',
    cell: ({ kind }, { language }) => names.find(({ value }) => value === kind)?.[language] ?? kind,
  },
  { id: 'note', heading: { en: 'Note', es: 'Nota' }, width: 28, style: 'inputNote', cell: ({ note }) => note },
];

/** What is wrong in the list of open items, finding by finding. The yellow columns are the user's. */
export const CHECK_FINDINGS = defineTable<DecidedFinding, CheckContext>()<FindingColumn>({
  name: 'AR_CheckFindings',
  sheet: CHECK_SHEET,
  title: { en: 'Check', es: 'Comprobación' },
  caption: {
    en: 'Choose a decision in the yellow column. It is kept when you check again.',
    es: 'Elija una decisión en la columna amarilla. Se conserva al comprobar de nuevo.',
  },
  columns: columnsOf({ en: 'Document', es: 'Documento' }, FINDING_NAMES),
});

/** The same for the master data of customers. */
export const MASTER_CHECK = defineTable<DecidedFinding, CheckContext>()<FindingColumn>({
  name: 'AR_MasterCheck',
  sheet: CHECK_SHEET,
  title: { en: 'Master data', es: 'Datos maestros' },
  caption: CHECK_FINDINGS.caption,
  columns: columnsOf({ en: 'Customer', es: 'Cliente' }, MASTER_NAMES),
});

/** How late invoices are issued, customer by customer. */
export const TIMELINESS = defineTable<CustomerTimeliness>()({
  name: 'AR_Timeliness',
  sheet: CHECK_SHEET,
  title: { en: 'Invoices issued late', es: 'Facturas emitidas tarde' },
  caption: { en: 'Days from shipment to document.', es: 'Días del envío al documento.' },
  columns: [
    { id: 'documents', heading: { en: 'Documents', es: 'Documentos' }, style: 'listInteger', cell: ({ documents }) => documents },
    { id: 'late', heading: { en: 'Late', es: 'Tarde' }, style: 'listInteger', cell: ({ late }) => late },
    { id: 'customer', heading: { en: 'Customer', es: 'Cliente' }, style: 'listText', cell: ({ customer }) => customer },
    {
      id: 'cost',
      heading: { en: 'Cost of the delay', es: 'Costo de la demora' },
      style: 'listAmount',
      format: ({ currency }) => bodyAmountFormat(currency),
      cell: ({ cost, currency }) => cellNumber(cost, currency),
    },
    { id: 'days', heading: { en: 'Average days', es: 'Días en promedio' }, style: 'days', cell: ({ averageDays }) => averageDays },
    { id: 'early', heading: { en: 'Early', es: 'Antes' }, style: 'listInteger', cell: ({ early }) => early },
    {
      id: 'crossed',
      heading: { en: 'In a later month', es: 'En un mes posterior' },
      style: 'listInteger',
      cell: ({ monthCrossed }) => monthCrossed,
    },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, style: 'listText', cell: ({ currency }) => currency.code },
  ],
});

/** A list of findings as it stands. */
export type TypedFindings = Typed<typeof CHECK_FINDINGS>;

/** What the findings of both lists are known by; their names differ, so each list has its own. */
const NAMES: Readonly<Record<string, readonly Choice[]>> = { AR_CheckFindings: FINDING_NAMES, AR_MasterCheck: MASTER_NAMES };

/** A decision is found again by the kind of the finding and what it is about; where that is nothing, by its rows. */
const decisionKey = (kind: string, about: string, rows: string): string => `${kind} ${about === '' ? rows : about}`;

export const keyOfFinding = (finding: CheckFinding): string => decisionKey(finding.kind, finding.about, placeOf(finding));

/** The same of a row of a list, which has the name of the kind; lists of earlier versions have its code. */
export const keyOfRow = (row: TypedRow<IdOf<typeof CHECK_FINDINGS>>, table: string): string =>
  decisionKey(chosen(NAMES[table] ?? [], row.text('kind')) ?? row.text('kind'), row.text('about'), row.text('rows'));

/** Findings with what was decided about them before; `table` is the list that they stand in. */
export function withDecisions(
  findings: readonly CheckFinding[],
  typed: TypedFindings | null,
  table: string = CHECK_FINDINGS.name,
): readonly DecidedFinding[] {
  const known = new Map(
    (typed?.rows ?? []).map((row) => [
      keyOfRow(row, table),
      { decision: chosen(DECISIONS, row.text('decision')) ?? ('' as const), note: row.text('note') },
    ]),
  );
  return findings.map((finding) => ({ ...finding, ...(known.get(keyOfFinding(finding)) ?? { decision: '' as const, note: '' }) }));
}
