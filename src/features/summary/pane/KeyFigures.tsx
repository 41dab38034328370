import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText, type PaneText } from '../../../pane/components/text';
import type { Currency } from '../../../kernel/money/currency';
import type { CurrencyReport, Report } from '../../report';
import { keyFigures, type KeyFigure, type KeyFigureId, type ShownValue } from './keyFigureValues';
import { tokens } from '../../../pane/theme/tokens';
import { METRICS } from '../../metrics/domain/metricsPart';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { metricsText } from '../../metrics/metricsText';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '8px',
    '@media (min-width: 480px)': { gridTemplateColumns: '1fr 1fr 1fr' },
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  // A long name takes a second line; the values of one row still stand on one line.
  name: { flexGrow: 1 },
  value: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  none: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  how: { gridColumn: '1 / -1', margin: 0, padding: '0 4px 4px' },
});

/** The key figures of one currency; each opens to say how it is computed. */
export function KeyFigures({ report, one }: { readonly report: Report; readonly one: CurrencyReport }): ReactElement {
  const text = useText();
  const styles = useStyles();
  const shared = usePaneStyles();
  const id = useId();
  const [open, setOpen] = useState<KeyFigureId | null>(null);
  const figures = keyFigures(
    one,
    { metrics: report.parts.get(METRICS).byCurrency[one.place]!, expectedLoss: report.parts.get(EXPOSURE).byCurrency[one.place]!.total },
    text.t.figures,
  );
  const shown = figures.find((figure) => figure.id === open);
  return (
    <div className={styles.grid}>
      {figures.map((figure) => (
        <button
          key={figure.id}
          type="button"
          className={mergeClasses(styles.tile, figure.id === open && styles.open)}
          aria-expanded={figure.id === open}
          aria-controls={figure.id === open ? id : undefined}
          onClick={() => setOpen(figure.id === open ? null : figure.id)}
        >
          <span className={mergeClasses(shared.quiet, styles.name)}>{text.t.figures.names[figure.id]}</span>
          <span className={mergeClasses(styles.value, shared.figures, figure.value.kind === 'none' && styles.none)}>
            {shownText(figure.value, one.currency, text)}
          </span>
        </button>
      ))}
      {shown && (
        <p id={id} className={`${shared.quiet} ${styles.how}`}>
          <b>{text.t.figures.names[shown.id]}.</b> {explanation(shown, text)}
        </p>
      )}
    </div>
  );
}

function shownText(value: ShownValue, currency: Currency, { t, f }: PaneText): string {
  switch (value.kind) {
    case 'amount':
      return f.amount(value.amount, currency);
    case 'share':
      return f.share(value.fraction);
    case 'days':
      return t.figures.days(f.decimal(value.days));
    case 'none':
      return t.figures.none;
  }
}

function explanation({ id, value, figure }: KeyFigure, { t, say }: PaneText): string {
  const reason = value.kind !== 'none' ? '' : `${typeof value.reason === 'string' ? value.reason : say(value.reason)} `;
  if (!figure) return `${reason}${t.figures.formulas[id]}`;
  const inputs = figure.inputs ? `: ${say(figure.inputs)}` : '';
  return `${reason}${say(metricsText('formula', { id: figure.id }))}${inputs}`;
}
