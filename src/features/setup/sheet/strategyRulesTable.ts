import { CHECK, YES_NO, yesNoCell } from '../../../kernel/tables/checkColumn';
import { defineTable, type Table } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import type { TypedTable } from '../../../kernel/tables/typedTable';
import { faultsOf } from '../../worklist/domain/checkStrategy';
import { conditionFromWords, OFFERED_CONDITIONS, TEXT_CONDITIONS } from '../../worklist/domain/conditionWords';
import type { RuleCondition, StrategyRule } from '../../worklist/domain/strategy';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { worklistText } from '../../worklist/worklistText';
import { setupText } from '../setupText';

type StrategyColumn = 'rule' | 'group' | 'condition' | 'parameter' | 'points' | 'stop' | 'reason' | 'check';

/** A number where it is one, so that Excel does not show it as a text. */
const parameterCell = (parameter: string): number | string =>
  parameter !== '' && Number.isFinite(Number(parameter)) ? Number(parameter) : parameter;

const strategyTable = (name: string, title: Heading, caption: Heading): Table<StrategyRule, undefined, StrategyColumn> =>
  defineTable<StrategyRule>()({
    name,
    sheet: SETUP_SHEET,
    title,
    caption,
    columns: [
      { id: 'rule', heading: { en: 'Rule', es: 'Regla' }, width: 27, style: 'inputText', cell: ({ id }) => id },
      { id: 'group', heading: { en: 'Group', es: 'Grupo' }, style: 'inputText', cell: ({ group }) => group },
      {
        id: 'condition',
        heading: { en: 'Condition', es: 'Condición' },
        width: 32,
        style: 'inputText',
        choices: OFFERED_CONDITIONS,
        cell: ({ condition }) => worklistText('condition', { condition }),
      },
      {
        id: 'parameter',
        heading: { en: 'Parameter', es: 'Parámetro' },
        width: 24,
        style: 'inputNumber',
        cell: ({ parameter }) => parameterCell(parameter),
      },
      { id: 'points', heading: { en: 'Points', es: 'Puntos' }, width: 9, style: 'inputNumber', cell: ({ points }) => points },
      {
        id: 'stop',
        heading: { en: 'Stop', es: 'Detener' },
        width: 9,
        style: 'inputIndented',
        choices: YES_NO,
        cell: ({ stop }) => yesNoCell(stop),
      },
      { id: 'reason', heading: { en: 'Reason', es: 'Motivo' }, width: 58, style: 'inputText', cell: ({ reason }) => reason },
      CHECK,
    ],
  });

export const STRATEGY = strategyTable(
  'AR_Strategy',
  { en: 'Strategy: who to call first', es: 'Estrategia: a quién llamar primero' },
  { en: 'Only the first matching rule in a group scores', es: 'De cada grupo puntúa solo la primera regla que se cumple' },
);

export const STRATEGY_TRIAL = strategyTable(
  'AR_StrategyTrial',
  { en: 'Strategy on trial', es: 'Estrategia a prueba' },
  {
    en: 'Change it as you like: it ranks nobody before you take it over in the pane',
    es: 'Cámbiela a su gusto: no ordena a nadie hasta que la adopte en el panel',
  },
);

/** The parameter of a rule as text, numbers without separators, or `null` where the condition cannot use what was typed. */
function parameterText(condition: RuleCondition, row: TypedRow<StrategyColumn>): string | null {
  const text = row.text('parameter');
  if (condition === 'worseSinceSnapshot') return text;
  if (TEXT_CONDITIONS.has(condition)) return text === '' ? null : text;
  const number = row.number('parameter');
  return number === null ? null : String(number);
}

/** Rules of AR_Strategy in their order; a wrong row is flagged and left out. */
export function readStrategyRules(table: TypedTable<StrategyColumn>): CheckedRows<StrategyRule> {
  const earlier: StrategyRule[] = [];
  return readRows(table, (row, _, place) => {
    const condition = conditionFromWords(row.text('condition'));
    if (condition === null) return new RowFault('condition', setupText('conditionWrong'));
    const parameter = parameterText(condition, row);
    if (parameter === null) return new RowFault('parameter', setupText('parameterMissing'));
    const points = row.text('points') === '' ? 0 : row.number('points');
    if (points === null || !Number.isInteger(points)) return new RowFault('points', setupText('pointsWrong'));
    const stop = row.yesNo('stop');
    if (stop === null) return new RowFault('stop', setupText('stopWrong'));
    const id = row.text('rule') || String(place + 1);
    const rule = { id, group: row.text('group'), condition, parameter, points, stop, reason: row.text('reason') };
    const [wrong] = faultsOf(rule, earlier);
    if (wrong !== undefined) return new RowFault('rule', wrong);
    earlier.push(rule);
    return rule;
  });
}
