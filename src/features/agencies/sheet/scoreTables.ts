import { defineTable } from '../../../kernel/tables/defineTable';
import type { Message } from '../../../kernel/words/message';
import { agenciesText } from '../agenciesText';
import type { AgencyFigures, BaselineBand } from '../domain/agencyResults';
import { AGENCIES_SHEET, amount, count, currencyColumn, percent, WORDS, type InCurrency } from './agencyColumns';

export type ScoreRow = AgencyFigures & InCurrency;
type BaselineRow = BaselineBand & InCurrency;

const proposalWord = ({ matureSixMonths: { proposal, isToReplace } }: ScoreRow): Message =>
  agenciesText(isToReplace ? 'proposal.replace' : `proposal.${proposal}`);

const index = (text: string | null): number | '' => (text === null ? '' : Number(text));

export const SCORE = defineTable<ScoreRow>()({
  name: 'AR_AgencyScore',
  sheet: AGENCIES_SHEET,
  title: { en: 'How agencies did', es: 'Resultados de las agencias' },
  caption: {
    en: 'First six months of cohorts that are so old. Index 100 is what the ages placed let expect from all agencies together.',
    es: 'Primeros seis meses de las cohortes con esa antigüedad. El índice 100 es lo esperado de todas las agencias según los tramos.',
  },
  columns: [
    { id: 'name', heading: WORDS.agency, style: 'asText', cell: ({ name }) => name },
    { id: 'proposal', heading: { en: 'Proposal', es: 'Propuesta' }, style: 'indented', cell: proposalWord },
    { id: 'index', heading: { en: 'Index', es: 'Índice' }, style: 'days', cell: ({ matureSixMonths }) => index(matureSixMonths.index) },
    {
      id: 'indexBefore',
      heading: { en: 'Index a quarter ago', es: 'Índice hace un trimestre' },
      style: 'days',
      cell: ({ matureSixMonths }) => index(matureSixMonths.indexBefore),
    },
    { id: 'accounts', heading: { en: 'Accounts', es: 'Cuentas' }, ...count(({ matureSixMonths }: ScoreRow) => matureSixMonths.accounts) },
    { id: 'placed', heading: WORDS.placed, ...amount(({ matureSixMonths }: ScoreRow) => matureSixMonths.placed) },
    { id: 'recovered', heading: WORDS.recovered, ...amount(({ matureSixMonths }: ScoreRow) => matureSixMonths.recovered) },
    {
      id: 'expected',
      heading: { en: 'Expected', es: 'Esperado' },
      ...amount(({ matureSixMonths }: ScoreRow) => matureSixMonths.expectedAtBaseline),
    },
    {
      id: 'liquidation',
      heading: { en: 'Liquidation', es: 'Liquidación' },
      ...percent(({ matureSixMonths }: ScoreRow) => matureSixMonths.liquidation),
    },
    {
      id: 'byCount',
      heading: { en: 'By count', es: 'Por número' },
      ...percent(({ matureSixMonths }: ScoreRow) => matureSixMonths.byCount),
    },
    { id: 'goal', heading: { en: 'Goal', es: 'Objetivo' }, ...percent(({ matureSixMonths }: ScoreRow) => matureSixMonths.goal) },
    { id: 'baseline', heading: { en: 'Baseline', es: 'Línea base' }, ...percent(({ baselinePercent }: ScoreRow) => baselinePercent) },
    {
      id: 'netLiquidation',
      heading: { en: 'Net back of placed', es: 'Neto sobre asignado' },
      ...percent(({ matureSixMonths }: ScoreRow) => matureSixMonths.netLiquidation),
    },
    currencyColumn,
    { id: 'agency', heading: { en: 'Code', es: 'Código' }, style: 'asText', cell: ({ agency }) => agency },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      style: 'indented',
      cell: ({ isCounsel }) => agenciesText(isCounsel ? 'counsel' : 'agency'),
    },
  ],
});

export const TOTALS = defineTable<ScoreRow>()({
  name: 'AR_AgencyTotals',
  sheet: AGENCIES_SHEET,
  title: { en: 'All placements', es: 'Todas las asignaciones' },
  caption: {
    en: 'Recovered, still placed and recalled add up to placed.',
    es: 'Recuperado, aún asignado y retirado suman lo asignado.',
  },
  columns: [
    { id: 'name', heading: WORDS.agency, style: 'asText', cell: ({ name }) => name },
    { id: 'count', heading: WORDS.accountsPlaced, ...count(({ totals }: ScoreRow) => totals.placedCount) },
    { id: 'placed', heading: WORDS.placed, ...amount(({ totals }: ScoreRow) => totals.placed) },
    { id: 'recalled', heading: WORDS.recalled, ...amount(({ totals }: ScoreRow) => totals.recalled) },
    { id: 'recovered', heading: WORDS.recovered, ...amount(({ totals }: ScoreRow) => totals.recovered) },
    { id: 'stillPlaced', heading: WORDS.stillPlaced, ...amount(({ totals }: ScoreRow) => totals.stillPlaced) },
    { id: 'fee', heading: WORDS.fee, ...amount(({ totals }: ScoreRow) => totals.fee) },
    { id: 'cost', heading: WORDS.cost, ...amount(({ totals }: ScoreRow) => totals.cost) },
    { id: 'netBack', heading: WORDS.net, ...amount(({ totals }: ScoreRow) => totals.netBack) },
    {
      id: 'feeShare',
      heading: { en: 'Fee, %', es: '% de honorarios' },
      ...percent(({ totals }: ScoreRow) => totals.feePercent),
    },
    {
      id: 'netShare',
      heading: { en: 'Net back of placed', es: 'Neto sobre asignado' },
      ...percent(({ totals }: ScoreRow) => totals.netBackPercentOfPlaced),
    },
    currencyColumn,
  ],
});

export const BASELINE = defineTable<BaselineRow>()({
  name: 'AR_AgencyBaseline',
  sheet: AGENCIES_SHEET,
  title: { en: 'Baseline by age', es: 'Línea base por tramo' },
  caption: {
    en: 'What all agencies together recovered in six months, by days past due when placed',
    es: 'Lo que todas las agencias recuperaron en seis meses, por días de atraso al asignar',
  },
  columns: [
    {
      id: 'band',
      heading: { en: 'Days past due when placed', es: 'Días de atraso al asignar' },
      style: 'asText',
      cell: ({ band }) => agenciesText('band', { label: band }),
    },
    { id: 'rate', heading: { en: 'Recovered in six months', es: 'Recuperado en seis meses' }, ...percent(({ rate }: BaselineRow) => rate) },
    { id: 'placed', heading: WORDS.placed, ...amount(({ placed }: BaselineRow) => placed) },
    { id: 'recovered', heading: WORDS.recovered, ...amount(({ recovered }: BaselineRow) => recovered) },
    currencyColumn,
  ],
});
