import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { live, tableName } from '../../../kernel/sheet/formulas';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Message } from '../../../kernel/words/message';
import type { Report } from '../../report';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import { agingText } from '../../aging/agingText';
import { exposureText } from '../exposureText';
import { EXPOSURE, type ExposureLine } from '../domain/exposurePart';
import { EXPOSURE_SHEET } from './exposureSheet';

/** What the rows of a currency's provision matrix share. */
interface LossContext {
  readonly currency: Currency;
  readonly isParted: boolean;
  readonly rateFrom: (line: ExposureLine) => Message;
}

/** Where the rate of a line came from: its segment's own, or that of its bucket. */
function rateFromOf({ setup, parts }: Report): LossContext['rateFrom'] {
  const { sources } = parts.get(EXPOSURE).lossMethod;
  const sourceOf = new Map([...setup.scheme.labels, NO_DATE].map((label, bucket) => [label, sources[bucket]]));
  const segments = new Map(setup.lossSegments?.segments.map(({ name, from }) => [name, from]));
  return ({ bucket, segment }) => {
    const own = segment === undefined ? 'common' : (segments.get(segment) ?? 'common');
    return own === 'common'
      ? exposureText('rateFrom', sourceOf.get(bucket) ?? { kind: 'default' })
      : exposureText('rateOfSegment', { from: own });
  };
}

/** The provision matrix: balance at risk × loss rate by bucket and segment, each loss a live formula, rounded to the currency's smallest unit. */
export const LOSSES = defineTable<ExposureLine, LossContext>()({
  name: 'AR_Exposure',
  sheet: EXPOSURE_SHEET,
  title: { en: 'Expected credit loss', es: 'Pérdida crediticia esperada' },
  caption: { en: 'Exposure × loss rate, by bucket', es: 'Exposición × tasa de pérdida, por tramo' },
  columns: [
    { id: 'bucket', heading: HEADINGS.bucket, style: 'text', cell: ({ bucket }) => agingText('bucket', { label: bucket }) },
    {
      id: 'balance',
      heading: HEADINGS.balance,
      ...AMOUNT,
      cell: ({ balance }, { currency }) => cellNumber(balance, currency),
      total: ({ balance }) => balance,
    },
    {
      id: 'credits',
      heading: { en: 'Credit balances excluded', es: 'Saldos acreedores excluidos' },
      formerly: ['Credits not netted'],
      ...AMOUNT,
      cell: ({ atRisk, balance }, { currency }) => cellNumber(exactTotal(atRisk - balance), currency),
      total: ({ atRisk, balance }) => atRisk - balance,
    },
    {
      id: 'atRisk',
      heading: { en: 'Exposure', es: 'Exposición' },
      formerly: ['At risk'],
      ...AMOUNT,
      cell: ({ atRisk }, { currency }, cell) => live(`=${cell('balance')}+${cell('credits')}`, cellNumber(atRisk, currency)),
      total: ({ atRisk }) => atRisk,
    },
    { id: 'rate', heading: { en: 'Loss rate', es: 'Tasa de pérdida' }, style: 'rate', cell: ({ rate }) => Number(rate) },
    {
      id: 'loss',
      heading: { en: 'Expected loss', es: 'Pérdida esperada' },
      ...AMOUNT,
      cell: ({ loss }, { currency }, cell) =>
        live(`=ROUND(${cell('atRisk')}*${cell('rate')},${currency.decimals})`, cellNumber(loss, currency)),
      total: ({ loss }) => loss,
    },
    {
      id: 'segment',
      heading: { en: 'Segment', es: 'Segmento' },
      style: 'indented',
      isNeeded: ({ isParted }) => isParted,
      cell: ({ segment }) => (segment === undefined ? '' : exposureText('segment', { name: segment })),
    },
    {
      id: 'rateFrom',
      heading: { en: 'Rate from', es: 'Origen de la tasa' },
      style: 'indented',
      cell: (line, { rateFrom }) => rateFrom(line),
    },
  ],
});

export type LossLayout = Layout<ExposureLine, LossContext, IdOf<typeof LOSSES>>;

/** The columns of a currency's provision matrix. */
export function lossTableOf(report: Report, place: number): LossLayout {
  const { currencies, parts, tables } = report;
  const { currency } = currencies[place]!;
  const { lines } = parts.get(EXPOSURE).byCurrency[place]!;
  const isParted = lines.some(({ segment }) => segment !== undefined);
  return layOutOurs(LOSSES, { currency, isParted, rateFrom: rateFromOf(report) }, tables, tableName(LOSSES.name, place, currency));
}
