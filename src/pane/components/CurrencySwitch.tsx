import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CurrencyReport } from '../../features/report';
import { useText } from './text';
import { tokens } from '../theme/tokens';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  one: {
    minWidth: '44px',
    height: '28px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
});

interface SwitchProps {
  readonly currencies: readonly CurrencyReport[];
  readonly shown: string;
  readonly onCurrency: (code: string) => void;
}

/** Which currency is shown; currencies are never added, so one at a time. Nothing to choose where there is one. */
export function CurrencySwitch({ currencies, shown, onCurrency }: SwitchProps): ReactElement | null {
  const { t } = useText();
  const styles = useStyles();
  if (currencies.length < 2) return null;
  return (
    <div className={styles.group} role="group" aria-label={t.figures.currency}>
      {currencies.map(({ currency: { code } }) => (
        <button
          key={code}
          type="button"
          className={mergeClasses(styles.one, code === shown && styles.chosen)}
          aria-pressed={code === shown}
          onClick={() => onCurrency(code)}
        >
          {code || t.figures.noCurrency}
        </button>
      ))}
    </div>
  );
}
