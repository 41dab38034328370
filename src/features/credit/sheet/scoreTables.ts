import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen } from '../../../kernel/tables/typedRow';
import { setupTable } from '../../ownTable';
import { creditText } from '../creditText';
import { DEFAULT_BANDS, DEFAULT_SCORE, type Band, type Factor, type ScoreRow } from '../domain/creditLine';

const FACTOR_WORDS: readonly Choice<Factor>[] = [
  { value: 'bureau', en: 'bureau score', es: 'puntuación del buró' },
  { value: 'paydex', en: 'PAYDEX', es: 'PAYDEX' },
  { value: 'years', en: 'years in business', es: 'años de actividad' },
  { value: 'references', en: 'good references', es: 'referencias buenas' },
];

const SCORE = defineTable<ScoreRow>()({
  name: 'AR_CreditScore',
  sheet: SETUP_SHEET,
  title: { en: 'Points for first credit lines', es: 'Puntos para primeras líneas de crédito' },
  caption: {
    en: 'From and to count both; a factor that is not known gives no points and asks for none',
    es: 'Desde y hasta inclusive; un factor desconocido no da puntos ni los exige',
  },
  columns: [
    {
      id: 'factor',
      heading: { en: 'Factor', es: 'Factor' },
      width: 19,
      style: 'inputText',
      choices: FACTOR_WORDS,
      cell: ({ factor }) => FACTOR_WORDS.find(({ value }) => value === factor)!.en,
    },
    { id: 'from', heading: { en: 'From', es: 'Desde' }, width: 8, style: 'inputNumber', cell: ({ from }) => from },
    { id: 'to', heading: { en: 'To', es: 'Hasta' }, width: 8, style: 'inputNumber', cell: ({ to }) => to ?? '' },
    { id: 'points', heading: { en: 'Points', es: 'Puntos' }, width: 8, style: 'inputNumber', cell: ({ points }) => points },
    CHECK,
  ],
});

/** The points that a factor of an applicant gives. */
export const CREDIT_SCORE = setupTable(SCORE, {
  read: (typed) =>
    readRows(typed, (row): ScoreRow | RowFault<IdOf<typeof SCORE>> => {
      const factor = chosen(FACTOR_WORDS, row.text('factor'));
      const [from, to, points] = [row.number('from'), row.number('to'), row.number('points')];
      if (factor === null) return new RowFault('factor', creditText('factorUnknown'));
      if (from === null) return new RowFault('from', creditText('numberWrong'));
      if (row.text('to') !== '' && (to === null || to < from)) return new RowFault('to', creditText('numberWrong'));
      return points === null || points < 0 ? new RowFault('points', creditText('numberWrong')) : { factor, from, to, points };
    }),
  firstRows: DEFAULT_SCORE.map((row) => givenRow(SCORE, row)),
});

const BANDS = defineTable<Band>()({
  name: 'AR_CreditBands',
  sheet: SETUP_SHEET,
  title: { en: 'Bands of first credit lines', es: 'Bandas de primeras líneas de crédito' },
  caption: {
    en: 'From which share of the points a band begins, and which share of need or cap it gives',
    es: 'Desde qué parte de los puntos empieza una banda y qué parte de la necesidad o del tope concede',
  },
  columns: [
    { id: 'band', heading: { en: 'Band', es: 'Banda' }, width: 8, style: 'inputText', cell: ({ band }) => band },
    {
      id: 'from',
      heading: { en: 'From share', es: 'Desde parte' },
      width: 11,
      style: 'inputRate',
      cell: ({ fromPercent }) => fromPercent / 100,
    },
    {
      id: 'share',
      heading: { en: 'Share of the line', es: 'Parte de la línea' },
      width: 11,
      style: 'inputRate',
      cell: ({ share }) => Number(share),
    },
    CHECK,
  ],
});

const isShare = (value: number | null): value is number => value !== null && value >= 0 && value <= 1;

/** The bands, the best one first. */
export const CREDIT_BANDS = setupTable(BANDS, {
  read: (typed) =>
    readRows(typed, (row): Band | RowFault<IdOf<typeof BANDS>> => {
      const [from, share] = [row.number('from'), row.number('share')];
      if (row.text('band') === '') return new RowFault('band', creditText('bandMissing'));
      if (!isShare(from)) return new RowFault('from', creditText('shareWrong'));
      if (!isShare(share)) return new RowFault('share', creditText('shareWrong'));
      return { band: row.text('band'), fromPercent: Math.round(from * 1e6) / 1e4, share: String(share) };
    }),
  firstRows: DEFAULT_BANDS.map((band) => givenRow(BANDS, band)),
});
