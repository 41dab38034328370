import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Desk } from '../../../activity/domain/desk';
import type { RankedCustomer } from '../../domain/rankedCustomer';
import { usePaneStyles } from '../../../../pane/components/paneStyles';
import { useText } from '../../../../pane/components/text';
import { deskStrings } from './words.en';
import { dayProgress } from './accountFacts';
import { tokens } from '../../../../pane/theme/tokens';

/** Whose accounts are shown; '' shows all. */
export interface Portfolio {
  readonly collector: string;
  readonly entity: string;
  readonly withSnoozed: boolean;
}

interface DayBarProps {
  readonly ranked: readonly RankedCustomer[];
  readonly desk: Desk | undefined;
  /** The day of work. */
  readonly day: DayNumber;
  readonly collectors: readonly string[];
  readonly entities: readonly string[];
  readonly snoozedCount: number;
  readonly portfolio: Portfolio;
  readonly onPortfolio: (portfolio: Portfolio) => void;
  readonly onReport: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: '100%',
    height: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    appearance: 'none',
    backgroundColor: tokens.colorNeutralBackground6,
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground6 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorCompoundBrandBackground },
    '::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  choice: { flexGrow: 1, flexBasis: '120px', minWidth: 0, '& select': { minWidth: 0 } },
});

/** The work of the day on the portfolio that shows, above the list, and whose accounts these are. */
export function DayBar({
  ranked,
  desk,
  day,
  collectors,
  entities,
  snoozedCount,
  portfolio,
  onPortfolio,
  onReport,
}: DayBarProps): ReactElement {
  const { t, f } = useText();
  const d = deskStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { contacted, promised, remaining } = dayProgress(ranked, desk, day);
  const choice = (label: string, value: string, all: readonly string[], onChoose: (value: string) => void): ReactElement | null =>
    all.length < 2 ? null : (
      <Field label={label} size="small" className={styles.choice}>
        <Select size="small" value={value} onChange={(_, data) => onChoose(data.value)}>
          <option value="">{d.everyone}</option>
          {all.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
    );
  return (
    <div className={shared.section}>
      <div>
        <span className={`${shared.quiet} ${shared.figures}`}>{d.today(f.count(contacted), f.count(promised), f.count(remaining))}</span>
        <progress className={styles.bar} value={contacted} max={Math.max(1, contacted + remaining)} aria-label={d.progress} />
      </div>
      {(collectors.length > 1 || entities.length > 1) && (
        <div className={styles.choices}>
          {choice(d.collector, portfolio.collector, collectors, (collector) => onPortfolio({ ...portfolio, collector }))}
          {choice(d.entity, portfolio.entity, entities, (entity) => onPortfolio({ ...portfolio, entity }))}
        </div>
      )}
      {((desk?.entries.length ?? 0) > 0 || snoozedCount > 0) && (
        <div className={shared.wrap}>
          {(desk?.entries.length ?? 0) > 0 && (
            <Button size="small" appearance="subtle" onClick={onReport}>
              {d.activityReport}
            </Button>
          )}
          {snoozedCount > 0 && (
            <Button
              size="small"
              appearance="subtle"
              aria-pressed={portfolio.withSnoozed}
              onClick={() => onPortfolio({ ...portfolio, withSnoozed: !portfolio.withSnoozed })}
            >
              {d.withSnoozed(f.count(snoozedCount))}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
