import { deskStrings } from './desk/words.en';
import { Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { ToggleChip } from '../../../pane/components/ToggleChip';
import type { CustomerClass } from '../domain/rankedCustomer';
import type { CurrencyReport } from '../../report';
import { withClassToggled } from './worklistRows';
import { tokens } from '../../../pane/theme/tokens';

const CLASSES: readonly CustomerClass[] = ['A', 'B', 'C', 'D'];

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wrap: { flexWrap: 'wrap' },
  chips: { display: 'flex', gap: '4px' },
  chip: { borderRadius: tokens.borderRadiusCircular, fontVariantNumeric: 'tabular-nums' },
});

interface FilterProps {
  readonly text: string;
  readonly classes: ReadonlySet<CustomerClass>;
  readonly counts: Readonly<Record<CustomerClass, number>>;
  readonly shownCount: number;
  readonly allCount: number;
  readonly currencies: readonly CurrencyReport[];
  readonly currency: string;
  readonly onText: (text: string) => void;
  readonly onClasses: (classes: ReadonlySet<CustomerClass>) => void;
  readonly onCurrency: (code: string) => void;
}

/** Narrows the worklist by name or number, by class and to one currency. */
export function WorklistFilters(props: FilterProps): ReactElement {
  const { t, f } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Input
        type="search"
        value={props.text}
        placeholder={l.filter}
        aria-label={l.filter}
        contentBefore={<SearchRegular />}
        onChange={(_, data) => props.onText(data.value)}
      />
      <div className={mergeClasses(shared.row, styles.wrap)}>
        <div className={styles.chips} role="group" aria-label={l.classes}>
          {CLASSES.map((letter) => (
            <ToggleChip
              key={letter}
              isPressed={props.classes.has(letter)}
              label={`${l.class(letter)}, ${f.count(props.counts[letter])}`}
              className={styles.chip}
              onPress={() => props.onClasses(withClassToggled(props.classes, letter))}
            >
              {letter} {f.count(props.counts[letter])}
            </ToggleChip>
          ))}
        </div>
        <CurrencySwitch currencies={props.currencies} shown={props.currency} onCurrency={props.onCurrency} />
      </div>
      <span className={shared.quiet} role="status">
        {l.showing(f.count(props.shownCount), f.count(props.allCount))}
      </span>
    </div>
  );
}
