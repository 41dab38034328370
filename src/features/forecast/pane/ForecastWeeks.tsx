import { forecastStrings } from './words.en';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { CurrencyForecast } from '../sheet/forecastContent';
import { forecastText } from '../forecastText';
import { outsideLabels } from '../sheet/weekLabel';
import { forecastBars } from './forecastBars';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  chart: { width: '100%', borderCollapse: 'collapse', '& th, & td': { padding: '0', fontWeight: 'inherit', textAlign: 'left' } },
  // Between two columns stands a gap, and in a narrow pane the range breaks between its words, never inside an amount.
  amounts: { '& > td': { textAlign: 'right', paddingLeft: '12px' }, '& > th': { whiteSpace: 'nowrap' } },
  rangeText: { whiteSpace: 'normal' },
  lines: { '& tr:last-child > td': { paddingTop: '2px', paddingBottom: '8px' } },
  track: { position: 'relative', height: '8px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground6 },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  // A thin line over the bar reaches from the low to the high end of the range.
  range: { position: 'absolute', top: '3px', height: '2px', backgroundColor: tokens.colorNeutralForeground3 },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** The weeks as a table whose rows carry a bar each, and below it what makes them up to the open balance. */
export function ForecastWeeks({ one }: { readonly one: CurrencyForecast }): ReactElement {
  const { t, f, say } = useText();
  const w = forecastStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { forecast, items } = one;
  const { currency } = items;
  const bars = forecastBars(forecast);
  // Without paid invoices nothing says how far off it may be: both ends stand on the amount itself.
  const hasRange = bars.some(({ low, high }) => low !== high);
  const amounts = [forecast.beyond, forecast.disputed, forecast.notExpected, forecast.total];
  const labels = [...outsideLabels(forecast), forecastText('openBalance')];
  return (
    <Section
      id="forecast-weeks"
      title={currency.code === '' ? w.weeks : `${w.weeks}, ${currency.code}`}
      beside={hasRange && <span className={shared.quiet}>{w.rangeHint}</span>}
    >
      <table className={styles.chart} aria-labelledby="forecast-weeks">
        <thead className={shared.unseen}>
          <tr>
            <th scope="col">{w.columns.week}</th>
            <th scope="col">{w.columns.range}</th>
            <th scope="col">{w.columns.expected}</th>
          </tr>
        </thead>
        {bars.map((bar) => (
          <tbody key={bar.from} className={styles.lines}>
            <tr className={styles.amounts}>
              <th scope="row">{f.date(bar.from)}</th>
              <td className={mergeClasses(shared.figures, shared.quiet, styles.rangeText)}>
                {hasRange ? w.range(f.amount(bar.low, currency), f.amount(bar.high, currency)) : ''}
              </td>
              <td className={shared.figures}>{f.amount(bar.expected, currency)}</td>
            </tr>
            <tr aria-hidden>
              <td colSpan={3}>
                <div className={styles.track}>
                  <div className={styles.bar} style={{ width: `${bar.length * 100}%` }} />
                  <div
                    className={styles.range}
                    style={{ left: `${bar.lowLength * 100}%`, width: `${(bar.highLength - bar.lowLength) * 100}%` }}
                  />
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      <table className={shared.table}>
        <tbody>
          {labels.map((label, place) => (
            <tr key={label.code} className={label.code === 'openBalance' ? styles.total : ''}>
              <th scope="row">{say(label)}</th>
              <td className={shared.figures} style={{ textAlign: 'right' }}>
                {f.amount(amounts[place]!, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
