import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import { setupTable } from '../../ownTable';
import { creditText } from '../creditText';
import { DEFAULT_RULES, type CreditRule } from '../domain/creditRules';
import { ACTION_WORDS, RULE_TYPE_WORDS, SCOPE_WORDS } from '../domain/ruleWords';

const word = (choices: readonly Choice[], value: string | null): string => choices.find((choice) => choice.value === value)?.en ?? '';

const TABLE = defineTable<CreditRule>()({
  name: 'AR_CreditRules',
  sheet: SETUP_SHEET,
  title: { en: 'Credit rules', es: 'Reglas de crédito' },
  caption: {
    en: 'A rule for a group or a customer replaces the wider one (instead) or ends the check (release)',
    es: 'Una regla de grupo o cliente sustituye a la general (en su lugar) o termina la revisión (liberar)',
  },
  columns: [
    { id: 'rule', heading: { en: 'Rule', es: 'Regla' }, width: 8, style: 'inputText', cell: ({ rule }) => rule },
    {
      id: 'scope',
      heading: { en: 'Scope', es: 'Alcance' },
      width: 11,
      style: 'inputText',
      choices: SCOPE_WORDS,
      cell: ({ scope }) => word(SCOPE_WORDS, scope),
    },
    { id: 'who', heading: { en: 'Who', es: 'Quién' }, width: 18, style: 'inputText', cell: ({ who }) => who },
    {
      id: 'type',
      heading: { en: 'Type', es: 'Tipo' },
      width: 20,
      style: 'inputText',
      choices: RULE_TYPE_WORDS,
      cell: ({ type }) => word(RULE_TYPE_WORDS, type),
    },
    { id: 'parameter', heading: { en: 'Parameter', es: 'Parámetro' }, width: 34, style: 'inputText', cell: ({ parameter }) => parameter },
    {
      id: 'fromAmount',
      heading: { en: 'From amount', es: 'Desde importe' },
      width: 13,
      style: 'inputAmount',
      cell: ({ fromAmount }) => (fromAmount === null ? '' : Number(fromAmount)),
    },
    {
      id: 'action',
      heading: { en: 'Action', es: 'Acción' },
      width: 12,
      style: 'inputText',
      choices: ACTION_WORDS,
      cell: ({ action }) => word(ACTION_WORDS, action),
    },
    CHECK,
  ],
  blankRows: 4,
});

type RuleColumn = IdOf<typeof TABLE>;

function ruleOf(row: TypedRow<RuleColumn>): CreditRule | RowFault<RuleColumn> {
  const [scope, action] = [chosen(SCOPE_WORDS, row.text('scope')), chosen(ACTION_WORDS, row.text('action'))];
  const type = chosen(RULE_TYPE_WORDS, row.text('type'));
  const fromAmount = row.number('fromAmount');
  if (scope === null) return new RowFault('scope', creditText('scopeMissing'));
  if (scope !== 'All' && row.text('who') === '') return new RowFault('who', creditText('whoMissing'));
  if (action === null) return new RowFault('action', creditText('actionMissing'));
  // No type is every type, which only a release may mean.
  if (type === null && (row.text('type') !== '' || action !== 'release'))
    return new RowFault('type', creditText('ruleUnknown', { type: row.text('type') || row.text('rule') }));
  if (row.text('fromAmount') !== '' && fromAmount === null) return new RowFault('fromAmount', creditText('numberWrong'));
  return {
    rule: row.text('rule') || word(RULE_TYPE_WORDS, type),
    scope,
    who: row.text('who'),
    type,
    parameter: row.text('parameter'),
    fromAmount: fromAmount === null ? null : String(fromAmount),
    action,
  };
}

/** What orders are held for. */
export const CREDIT_RULES = setupTable(TABLE, {
  read: (typed) => readRows(typed, ruleOf),
  firstRows: [...DEFAULT_RULES.map((rule) => givenRow(TABLE, rule)), {}, {}, {}, {}],
});

/** True where rules are as a new table has them, so that nobody has chosen them. */
export function areAsGiven(rules: readonly CreditRule[]): boolean {
  return JSON.stringify(rules) === JSON.stringify(DEFAULT_RULES);
}
