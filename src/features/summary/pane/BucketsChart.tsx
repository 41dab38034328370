import { agingText } from '../../aging/agingText';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { AgingBasis } from '../../aging/domain/agingScheme';
import type { Currency } from '../../../kernel/money/currency';
import type { BucketBar } from './bucketBars';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  // The bar belongs to the figures above it.
  chart: { width: '100%', borderCollapse: 'collapse', '& th, & td': { padding: '0', fontWeight: 'inherit', textAlign: 'left' } },
  label: { whiteSpace: 'nowrap', paddingRight: '8px' },
  amounts: { '& > td': { textAlign: 'right' } },
  share: { width: '52px' },
  lines: { '& tr:last-child > td': { paddingTop: '2px', paddingBottom: '8px' } },
  track: { height: '8px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground6, overflow: 'hidden' },
  bar: {
    height: '100%',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  credit: { backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)` },
  current: { backgroundColor: tokens.colorBrandBackground },
  late: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  later: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  latest: { backgroundColor: tokens.colorPaletteRedBackground3 },
  noDate: { backgroundColor: tokens.colorNeutralForeground3 },
});

/** The buckets as a table whose rows carry a bar each; the bars say nothing that the figures do not. */
export function BucketsChart({
  bars,
  currency,
  basis,
}: {
  readonly bars: readonly BucketBar[];
  readonly currency: Currency;
  readonly basis: AgingBasis | null;
}): ReactElement {
  const { t, f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id="aging" title={t.buckets.title} beside={basis && <span className={shared.quiet}>{t.buckets.basis[basis]}</span>}>
      <table className={styles.chart} aria-labelledby="aging">
        <thead className={shared.unseen}>
          <tr>
            <th scope="col">{t.buckets.label}</th>
            <th scope="col">{t.buckets.amount}</th>
            <th scope="col">{t.buckets.share}</th>
          </tr>
        </thead>
        {bars.map((bar) => (
          <tbody key={bar.label ?? ''} className={styles.lines}>
            <tr className={styles.amounts}>
              <th scope="row" className={styles.label}>
                {bar.label === null ? t.buckets.noDate : say(agingText('bucket', { label: bar.label }))}
              </th>
              <td className={shared.figures}>{f.amount(bar.amount, currency)}</td>
              <td className={mergeClasses(styles.share, shared.figures, shared.quiet)}>{bar.share === null ? '' : f.share(bar.share)}</td>
            </tr>
            <tr aria-hidden>
              <td colSpan={3}>
                <div className={styles.track}>
                  <div
                    className={mergeClasses(styles.bar, styles[bar.tone], bar.isNegative && styles.credit)}
                    style={{ width: `${bar.length * 100}%` }}
                    hidden={bar.length === 0}
                  />
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </Section>
  );
}
