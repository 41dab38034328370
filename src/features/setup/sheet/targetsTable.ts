import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { MetricTarget } from '../../metrics/domain/targets';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import type { FigureId } from '../../metrics/domain/figureId';
import { metricsText } from '../../metrics/metricsText';
import { setupText } from '../setupText';
import { figureNamed } from '../../metrics/domain/figureNames';

/** Shares are targets in percent; a number above 1 for one of them was typed without its percent sign. */
const SHARES: ReadonlySet<FigureId> = new Set([
  'cei',
  'ceiDivided',
  'promisesKept',
  'currentShare',
  'pastDueShare',
  'over90Share',
  'disputedShare',
  'largestShare',
]);

export const TARGETS = defineTable<MetricTarget>()({
  name: 'AR_Targets',
  sheet: SETUP_SHEET,
  title: { en: 'Targets', es: 'Objetivos' },
  caption: {
    en: 'Figures by their names on AR Metrics; For names an entity, risk class, collector or parent',
    es: 'Indicadores con su nombre en AR Metrics; Para nombra una entidad, clase de riesgo, gestor o matriz',
  },
  columns: [
    {
      id: 'figure',
      heading: { en: 'Figure', es: 'Indicador' },
      width: 34,
      style: 'inputText',
      cell: ({ figure }) => metricsText('name', { id: figure }),
    },
    { id: 'target', heading: { en: 'Target', es: 'Objetivo' }, style: 'inputNumber', cell: ({ target }) => target },
    { id: 'for', heading: { en: 'For', es: 'Para' }, style: 'inputIndented', cell: ({ of = '' }) => of },
    CHECK,
  ],
});

/** Figures that most teams are measured by; others may be added by their name on AR Metrics. */
export const TARGET_FIGURES: readonly FigureId[] = ['dsoCountBack', 'cei', 'currentShare', 'over90Share'];

/** Targets out of AR_Targets; a row without a target is passed over, one that makes no sense is flagged and left out. */
export function readTargets(table: Typed<typeof TARGETS>): CheckedRows<MetricTarget> {
  return readRows(table, (row) => {
    if (row.text('target') === '') return null;
    const figure = figureNamed(row.text('figure'));
    const target = row.number('target');
    if (figure === null) return new RowFault('figure', setupText('figureMissing'));
    if (target === null || target < 0) return new RowFault('target', setupText('targetWrong'));
    if (SHARES.has(figure) && target > 1) return new RowFault('target', setupText('targetShareWrong'));
    const of = row.text('for');
    return of === '' ? { figure, target } : { figure, target, of };
  });
}
