import type { Choice } from '../../../kernel/tables/column';
import type { LossMethod, SegmentBy } from './exposurePart';

/** How loss rates are found, as it is chosen on AR Exposure. */
export const METHOD_CHOICES: readonly Choice<LossMethod['method']>[] = [
  { value: 'typed', en: 'typed', es: 'escritas' },
  { value: 'roll rates', en: 'roll rates', es: 'tasas de paso' },
  { value: 'history', en: 'history', es: 'historial' },
];

/** By what the balance is segmented, as it is chosen there. */
export const SEGMENT_CHOICES: readonly Choice<SegmentBy>[] = [
  { value: 'risk class', en: 'risk class', es: 'clase de riesgo' },
  { value: 'status', en: 'status', es: 'estado' },
  { value: 'entity', en: 'entity', es: 'entidad' },
  { value: 'collector', en: 'collector', es: 'gestor' },
  { value: 'terms', en: 'terms', es: 'condiciones' },
  { value: 'language', en: 'language', es: 'idioma' },
  { value: 'parent', en: 'parent', es: 'cuenta matriz' },
];

/** Chosen where it is not segmented. */
export const NO_SEGMENTS: Choice = { value: 'one pool', en: 'no segments', es: 'sin segmentos' };

/** The segment of the customers that nothing is said of. */
export const OTHER_CUSTOMERS: Choice = { value: 'Other customers', en: 'Other customers', es: 'Otros clientes' };

/** Stands in AR_Allowance for a report without currency codes. */
export const ALL_CURRENCIES: Choice = { value: 'all', en: 'all', es: 'todas' };
