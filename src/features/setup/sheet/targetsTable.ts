import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { MetricTarget } from '../../metrics/domain/targets';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';

/** Shares are targets in percent; a number above 1 for one of them was typed without its percent sign. */
const IS_SHARE = /share|effectiveness|^cei|promises kept/i;

export const TARGETS = defineTable<MetricTarget>()({
  name: 'AR_Targets',
  sheet: SETUP_SHEET,
  title: { en: 'Targets', es: 'Objetivos' },
  caption: {
    en: 'Figures by their names on AR Metrics; For names an entity, risk class, collector or parent',
    es: 'Indicadores con su nombre en AR Metrics; Para nombra una entidad, clase de riesgo, gestor o matriz',
  },
  columns: [
    { id: 'figure', heading: { en: 'Figure', es: 'Indicador' }, width: 34, style: 'inputText', cell: ({ figure }) => figure },
    { id: 'target', heading: { en: 'Target', es: 'Objetivo' }, style: 'inputNumber', cell: ({ target }) => target },
    { id: 'for', heading: { en: 'For', es: 'Para' }, style: 'inputIndented', cell: ({ of = '' }) => of },
    CHECK,
  ],
});

/** Figures that most teams are measured by; others may be added by their name on AR Metrics. */
export const TARGET_FIGURES = ['DSO, count-back', 'Collection effectiveness (CEI)', 'Current share', 'Share over 90 days past due'];

/** Targets out of AR_Targets; a row without a target is passed over, one that makes no sense is flagged and left out. */
export function readTargets(table: Typed<typeof TARGETS>): CheckedRows<MetricTarget> {
  return readRows(table, (row) => {
    const figure = row.text('figure');
    if (row.text('target') === '') return null;
    const target = row.number('target');
    if (figure === '') return new RowFault('figure', 'Name the figure as AR Metrics does.');
    if (target === null || target < 0) return new RowFault('target', 'A target is a number of zero or more.');
    if (IS_SHARE.test(figure) && target > 1) return new RowFault('target', 'This figure is a share: type 80 % or 0.8.');
    const of = row.text('for');
    return of === '' ? { figure, target } : { figure, target, of };
  });
}
