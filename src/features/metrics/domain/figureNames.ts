import type { Choice } from '../../../kernel/tables/column';
import { chosen } from '../../../kernel/tables/typedRow';
import type { Language } from '../../../kernel/words/locale';
import type { FigureId } from './figureId';

/** The figures of AR Metrics by the names that people read and type. */
export const FIGURES: readonly Choice<FigureId>[] = [
  { value: 'dsoSimple', en: 'DSO, simple', es: 'DSO, simple' },
  { value: 'dsoCountBack', en: 'DSO, count-back', es: 'DSO, método de agotamiento' },
  { value: 'dsoBest', en: 'Best possible DSO', es: 'Mejor DSO posible' },
  { value: 'delinquentDays', en: 'Average days delinquent', es: 'Días medios de atraso' },
  { value: 'dsoAverage', en: 'DSO, average balance', es: 'DSO, saldo medio' },
  { value: 'cei', en: 'Collection effectiveness (CEI)', es: 'Eficacia de cobro (CEI)' },
  { value: 'ceiDivided', en: 'CEI, sales divided by months', es: 'CEI, ventas divididas por meses' },
  { value: 'turnover', en: 'Receivables turnover', es: 'Rotación de cuentas por cobrar' },
  { value: 'daysToPay', en: 'Weighted days to pay', es: 'Días de pago ponderados' },
  { value: 'daysBeyondTerms', en: 'Days beyond terms', es: 'Días fuera de condiciones' },
  { value: 'promisesKept', en: 'Promises kept', es: 'Compromisos cumplidos' },
  { value: 'currentShare', en: 'Current share', es: '% no vencido' },
  { value: 'noDateShare', en: 'No-date share', es: '% sin fecha' },
  { value: 'pastDueShare', en: 'Past-due share', es: '% vencido' },
  { value: 'over90Share', en: 'Share over 90 days past due', es: '% con más de 90 días de atraso' },
  { value: 'disputedShare', en: 'Disputed share', es: '% en disputa' },
  { value: 'largestShare', en: 'Share of the 10 largest customers', es: '% de los 10 clientes mayores' },
  { value: 'hhi', en: 'Concentration (HHI)', es: 'Concentración (HHI)' },
  { value: 'workInProgress', en: 'Days of work in progress', es: 'Días de trabajo en curso' },
];

export function figureName(id: FigureId, language: Language): string {
  return FIGURES.find(({ value }) => value === id)![language];
}

/** The figure that a text names in either language, or `null`. */
export function figureNamed(text: string): FigureId | null {
  return chosen(FIGURES, text);
}
