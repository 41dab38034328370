import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Currency } from '../../../kernel/money/currency';
import type { TrendLine } from '../domain/metricsPart';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { MetricsStrings } from './words.en';
import { trendPlaces, type TrendPlace } from './metricRows';
import { tokens } from '../../../pane/theme/tokens';

const WIDTH = 280;
const HEIGHT = 64;
const EDGE = 6;

const useStyles = makeStyles({
  chart: { width: '100%', height: 'auto', maxWidth: '480px', display: 'block', '@media (forced-colors: active)': { color: 'CanvasText' } },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1' },
  numbers: { '& tr > * + *': { textAlign: 'right' } },
});

const x = ({ x: along }: TrendPlace): number => EDGE + along * (WIDTH - 2 * EDGE);
const y = ({ y: up }: TrendPlace): number => HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE);

/** DSO, or the past-due share, over the snapshots as a small line that begins at zero; the numbers stand below on demand. */
export function TrendSection({
  lines,
  currency,
  m,
}: {
  readonly lines: readonly TrendLine[];
  readonly currency: Currency;
  readonly m: MetricsStrings;
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const trend = trendPlaces(lines);
  const said = ({ value, line }: TrendPlace): string =>
    m.from(trend?.what === 'dso' ? t.figures.days(f.decimal(value)) : f.share(value), f.date(line.asOf));
  const first = trend?.places[0];
  const last = trend?.places[trend.places.length - 1];
  return (
    <Section
      id="metrics-trend"
      title={
        <>
          {m.trend}
          {trend && `: ${m.trendOf[trend.what]}`}
        </>
      }
    >
      {trend && first && last ? (
        <>
          <svg
            className={styles.chart}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={`${m.trendOf[trend.what]}: ${said(first)}, ${said(last)}`}
          >
            <line className={styles.axis} x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
            <polyline
              className={styles.line}
              points={trend.places.map((place) => `${x(place).toFixed(1)},${y(place).toFixed(1)}`).join(' ')}
            />
            <circle className={styles.dot} cx={x(last)} cy={y(last)} r="3.5" />
          </svg>
          <span className={`${shared.row} ${shared.quiet}`}>
            <span>{said(first)}</span>
            <span>{said(last)}</span>
          </span>
          <Disclosure label={m.numbers}>{() => <Numbers lines={lines} currency={currency} m={m} />}</Disclosure>
        </>
      ) : (
        <span className={shared.quiet}>{m.trendNone}</span>
      )}
    </Section>
  );
}

function Numbers({
  lines,
  currency,
  m,
}: {
  readonly lines: readonly TrendLine[];
  readonly currency: Currency;
  readonly m: MetricsStrings;
}): ReactElement {
  const { f } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <table className={`${shared.table} ${styles.numbers}`}>
      <thead>
        <tr>
          {[m.columns.asOf, m.columns.balance, m.columns.pastDue, m.columns.dso].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ asOf, balance, pastDue, dso }) => (
          <tr key={asOf}>
            <th scope="row">{f.date(asOf)}</th>
            <td className={shared.figures}>{f.amount(balance, currency)}</td>
            <td className={shared.figures}>{pastDue === null ? '' : f.amount(pastDue, currency)}</td>
            <td className={shared.figures}>{dso === null ? '' : f.decimal(dso)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
