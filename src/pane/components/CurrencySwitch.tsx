import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CurrencyReport } from '../../features/report';
import { useText } from './text';
import { ToggleChip } from './ToggleChip';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
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
        <ToggleChip key={code} isPressed={code === shown} onPress={() => onCurrency(code)}>
          {code || t.figures.noCurrency}
        </ToggleChip>
      ))}
    </div>
  );
}
