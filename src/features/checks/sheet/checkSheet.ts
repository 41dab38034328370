import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { checksText } from '../checksText';
import type { CheckFinding } from '../domain/checkFinding';
import { FINDING_NAMES } from '../domain/findingNames';

export const CHECK_SHEET = 'AR Check';
const HEADER_ROW = 3;

/** What a person has decided about a finding; '' for nothing yet. */
export type CheckDecision = 'fix' | 'accept' | 'ask' | '';

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

interface CheckContext {
  readonly language: Language;
  readonly sheet: string;
}

const place = ({ rows }: CheckFinding): string => rows.slice(0, 12).join(', ') + (rows.length > 12 ? ' …' : '');

/** What is wrong in the list of open items, finding by finding. The yellow columns are the user's. */
export const CHECK_FINDINGS = defineTable<DecidedFinding, CheckContext>()({
  name: 'AR_CheckFindings',
  sheet: CHECK_SHEET,
  title: { en: 'Check', es: 'Comprobación' },
  caption: {
    en: 'Choose a decision in the yellow column. It is kept when you check again.',
    es: 'Elija una decisión en la columna amarilla. Se conserva al comprobar de nuevo.',
  },
  columns: [
    {
      id: 'decision',
      heading: { en: 'Decision', es: 'Decisión' },
      width: 11,
      style: 'inputText',
      choices: DECISIONS,
      cell: ({ decision }, { language }) => DECISIONS.find(({ value }) => value === decision)?.[language] ?? '',
    },
    { id: 'about', heading: { en: 'Document', es: 'Documento' }, width: 16, style: 'asText', cell: ({ about }) => about },
    { id: 'finding', heading: { en: 'Finding', es: 'Hallazgo' }, width: 76, style: 'asText', cell: ({ finding }): Message => finding },
    {
      id: 'proposal',
      heading: { en: 'What to do', es: 'Qué hacer' },
      width: 36,
      style: 'wrapped',
      cell: ({ proposal }): Message => proposal,
    },
    { id: 'rows', heading: { en: 'Rows', es: 'Filas' }, width: 12, style: 'asText', cell: place },
    { id: 'column', heading: { en: 'Column', es: 'Columna' }, width: 9, style: 'asText', cell: ({ column }) => column ?? '' },
    { id: 'sheet', heading: { en: 'Sheet', es: 'Hoja' }, width: 16, style: 'asText', cell: (_, { sheet }) => sheet },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      width: 34,
      style: 'asText',
      cell: ({ kind }, { language }) => FINDING_NAMES.find(({ value }) => value === kind)?.[language] ?? kind,
    },
    { id: 'note', heading: { en: 'Note', es: 'Nota' }, width: 28, style: 'inputNote', cell: ({ note }) => note },
  ],
});

/** A decision is found again by the kind of the finding and what it is about; where that is nothing, by its rows. */
export const decisionKey = (kind: string, about: string, rows: string): string => `${kind} ${about === '' ? rows : about}`;

/** The same of a row of the table, which has the name of the kind; tables of earlier versions have its code. */
const keyOfRow = (row: TypedRow<IdOf<typeof CHECK_FINDINGS>>): string =>
  decisionKey(chosen(FINDING_NAMES, row.text('kind')) ?? row.text('kind'), row.text('about'), row.text('rows'));

/** Findings with what was decided about them before. */
export function withDecisions(findings: readonly CheckFinding[], typed: Typed<typeof CHECK_FINDINGS> | null): readonly DecidedFinding[] {
  const known = new Map(
    (typed?.rows ?? []).map((row) => [
      keyOfRow(row),
      { decision: chosen(DECISIONS, row.text('decision')) ?? ('' as const), note: row.text('note') },
    ]),
  );
  return findings.map((finding) => ({
    ...finding,
    ...(known.get(decisionKey(finding.kind, finding.about, place(finding))) ?? { decision: '' as const, note: '' }),
  }));
}

/** AR Check: how many findings, then each with its rows, what to do and the user's decision. */
export function planCheck(
  findings: readonly DecidedFinding[],
  sheet: string,
  language: Language,
  typed: Typed<typeof CHECK_FINDINGS> | null,
  say: Say,
): SheetPlan {
  const builder = new PlanBuilder(CHECK_SHEET, say);
  const layout = layOut(CHECK_FINDINGS, { language, sheet }, { language, standing: typed });
  const stood = new Map((typed?.rows ?? []).map((row) => [keyOfRow(row), row.cells]));
  const open = findings.filter(({ decision }) => decision === '').length;
  const head =
    findings.length === 0 ? checksText('nothingFound', { sheet }) : checksText('sheetHead', { sheet, count: findings.length, open });
  builder.cell(0, 0, CHECK_FINDINGS.title[language], 'title').height(0, 1, 24).cell(1, 0, head, 'subtitle');
  writeTable(builder, layout, {
    row: HEADER_ROW,
    rows: findings,
    standing: (finding) => stood.get(decisionKey(finding.kind, finding.about, place(finding))),
  });
  return builder.listPlan(layout.widths(12), HEADER_ROW);
}
