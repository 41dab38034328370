import { defineTable } from '../../../kernel/tables/defineTable';
import type { AgencyMonth, Cohort } from '../domain/agencyResults';
import { monthText } from '../domain/placements';
import { AGENCIES_SHEET, amount, count, currencyColumn, percent, share, WORDS, type InCurrency } from './agencyColumns';

type MonthRow = AgencyMonth & InCurrency & { readonly agency: string };
type CohortRow = Cohort & InCurrency & { readonly agency: string };

/** A month of age: what each agency had recovered by then, `null` where none of its cohorts is so old. */
interface CurveRow {
  readonly months: number;
  readonly percents: readonly (string | null)[];
}

export const CURVES = defineTable<CurveRow, { readonly names: readonly string[] }>()({
  name: 'AR_AgencyCurves',
  sheet: AGENCIES_SHEET,
  title: { en: 'Recovered by months since placement', es: 'Recuperado por meses desde la asignación' },
  caption: {
    en: 'Share of what was placed; each month from the cohorts that are so old. Blank where none is.',
    es: 'Parte de lo asignado; cada mes, de las cohortes con esa antigüedad. En blanco si no hay ninguna.',
  },
  columns: [
    { id: 'months', heading: { en: 'Months', es: 'Meses' }, style: 'integer', cell: ({ months }) => months },
    {
      id: 'agency',
      heading: WORDS.agency,
      style: 'percent',
      parts: ({ names }) => names.map((name) => ({ en: name, es: name })),
      cell: ({ percents }, _, __, part) => share(percents[part]),
    },
  ],
});

export const MONTHS = defineTable<MonthRow>()({
  name: 'AR_AgencyMonths',
  sheet: AGENCIES_SHEET,
  title: { en: 'Months', es: 'Meses' },
  caption: { en: 'What was placed, recalled and came in, by agency and month', es: 'Lo asignado, retirado y cobrado, por agencia y mes' },
  columns: [
    { id: 'agency', heading: WORDS.agency, style: 'asText', cell: ({ agency }) => agency },
    { id: 'month', heading: { en: 'Month', es: 'Mes' }, style: 'month', cell: ({ month }) => monthText(month) },
    { id: 'placedCount', heading: WORDS.accountsPlaced, ...count(({ placedCount }: MonthRow) => placedCount) },
    { id: 'placed', heading: WORDS.placed, ...amount(({ placed }: MonthRow) => placed) },
    {
      id: 'recalledCount',
      heading: { en: 'Accounts recalled', es: 'Cuentas retiradas' },
      ...count(({ recalledCount }: MonthRow) => recalledCount),
    },
    { id: 'recalled', heading: WORDS.recalled, ...amount(({ recalled }: MonthRow) => recalled) },
    { id: 'recovered', heading: WORDS.recovered, ...amount(({ recovered }: MonthRow) => recovered) },
    { id: 'toUs', heading: { en: 'Of that to us', es: 'De ello, a nosotros' }, ...amount(({ ofThatToUs }: MonthRow) => ofThatToUs) },
    { id: 'fee', heading: WORDS.fee, ...amount(({ fee }: MonthRow) => fee) },
    { id: 'cost', heading: WORDS.cost, ...amount(({ cost }: MonthRow) => cost) },
    { id: 'netBack', heading: WORDS.net, ...amount(({ netBack }: MonthRow) => netBack) },
    currencyColumn,
  ],
});

export const COHORTS = defineTable<CohortRow>()({
  name: 'AR_AgencyCohorts',
  sheet: AGENCIES_SHEET,
  title: { en: 'Cohorts', es: 'Cohortes' },
  caption: {
    en: 'Accounts by the month in which they were placed. A cohort that is not old enough is blank, not 0.',
    es: 'Cuentas por mes de asignación. Una cohorte sin la antigüedad necesaria queda en blanco, no en 0.',
  },
  columns: [
    { id: 'agency', heading: WORDS.agency, style: 'asText', cell: ({ agency }) => agency },
    { id: 'cohort', heading: { en: 'Cohort', es: 'Cohorte' }, style: 'month', cell: ({ cohort }) => monthText(cohort) },
    { id: 'placedCount', heading: { en: 'Accounts', es: 'Cuentas' }, ...count(({ placedCount }: CohortRow) => placedCount) },
    { id: 'placed', heading: WORDS.placed, ...amount(({ placed }: CohortRow) => placed) },
    {
      id: 'recovered3',
      heading: { en: 'Recovered in 3 months', es: 'Recuperado en 3 meses' },
      ...amount(({ month3 }: CohortRow) => month3?.recovered ?? null),
    },
    { id: 'value3', heading: { en: 'Share, 3 months', es: 'Parte, 3 meses' }, ...percent(({ month3 }: CohortRow) => month3?.byValue) },
    {
      id: 'count3',
      heading: { en: 'Accounts paying, 3 months', es: 'Cuentas que pagan, 3 meses' },
      ...percent(({ month3 }: CohortRow) => month3?.byCount),
    },
    {
      id: 'recovered6',
      heading: { en: 'Recovered in 6 months', es: 'Recuperado en 6 meses' },
      ...amount(({ month6 }: CohortRow) => month6?.recovered ?? null),
    },
    { id: 'value6', heading: { en: 'Share, 6 months', es: 'Parte, 6 meses' }, ...percent(({ month6 }: CohortRow) => month6?.byValue) },
    {
      id: 'count6',
      heading: { en: 'Accounts paying, 6 months', es: 'Cuentas que pagan, 6 meses' },
      ...percent(({ month6 }: CohortRow) => month6?.byCount),
    },
    currencyColumn,
  ],
});
