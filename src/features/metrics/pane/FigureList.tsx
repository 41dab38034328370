import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MetricTarget } from '../domain/targets';
import type { CurrencyReport } from '../../report';
import type { MetricFigure } from '../domain/metricsPart';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { MetricsStrings } from './words.en';
import { metricRows, valueText, type MetricRow } from './metricRows';
import { tokens } from '../../../pane/theme/tokens';
import { metricsText } from '../metricsText';

const useStyles = makeStyles({
  label: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  target: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  reached: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  how: { margin: 0, overflowWrap: 'anywhere' },
});

interface ListProps {
  readonly figures: readonly MetricFigure[];
  readonly one: CurrencyReport;
  readonly targets: readonly MetricTarget[];
  readonly m: MetricsStrings;
}

/** Every figure with its value and target; each opens to its formula and inputs, those without a value to the reason. */
export function FigureList({ figures, one, targets, m }: ListProps): ReactElement {
  const { f } = useText();
  const shared = usePaneStyles();
  const { rows, missing } = metricRows(figures, targets);
  return (
    <Section id="metrics-figures" title={m.figures}>
      <div>
        {rows.map((row) => (
          <Disclosure key={row.figure.id} label={<FigureLabel row={row} one={one} m={m} />}>
            {() => <How figure={row.figure} m={m} />}
          </Disclosure>
        ))}
        {missing.length > 0 && (
          <Disclosure label={<span className={shared.quiet}>{m.missing(f.count(missing.length))}</span>}>
            {() => missing.map((figure) => <Missing key={figure.id} figure={figure} />)}
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function FigureLabel({ row, one, m }: { readonly row: MetricRow; readonly one: CurrencyReport; readonly m: MetricsStrings }): ReactElement {
  const text = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const { figure, value, target } = row;
  const words = (number: number): string => valueText(number, figure.unit, one.currency, text, m);
  return (
    <span className={styles.label}>
      <span>
        {text.say(metricsText('name', { id: figure.id }))}
        {target && (
          <span className={mergeClasses(styles.target, target.isReached ? styles.reached : styles.missed)}>
            {target.isReached ? '✓' : '✗'} {m.target(words(target.value))}, {target.isReached ? m.reached : m.missed}
          </span>
        )}
      </span>
      <span className={mergeClasses(shared.figures, shared.strong)}>{words(value)}</span>
    </span>
  );
}

function How({ figure, m }: { readonly figure: MetricFigure; readonly m: MetricsStrings }): ReactElement {
  const { say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <>
      <p className={mergeClasses(shared.quiet, styles.how)}>
        <b>{m.formula}</b>: {say(metricsText('formula', { id: figure.id }))}
      </p>
      {figure.inputs !== null && (
        <p className={mergeClasses(shared.quiet, styles.how)}>
          <b>{m.inputs}</b>: {say(figure.inputs)}
        </p>
      )}
    </>
  );
}

function Missing({ figure }: { readonly figure: MetricFigure }): ReactElement {
  const { say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <p className={mergeClasses(shared.quiet, styles.how)}>
      <b>{say(metricsText('name', { id: figure.id }))}</b>: {figure.reason && say(figure.reason)}
    </p>
  );
}
