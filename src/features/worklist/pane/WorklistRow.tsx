import { deskStrings } from './desk/words.en';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { ClassBadge } from './ClassBadge';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Currency } from '../../../kernel/money/currency';
import { ageText } from './ageText';
import type { WorklistRow as Row } from './worklistRows';
import { tokens } from '../../../pane/theme/tokens';

export const ROW_HEIGHT_PX = 56;

export const rowId = (index: number): string => `worklist-${index}`;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT_PX}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '28px 24px minmax(0, 1fr) auto',
    gridTemplateRows: '20px 20px',
    alignContent: 'center',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 16px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  rank: { gridRow: '1 / 3', textAlign: 'right', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  badge: { gridRow: '1 / 3' },
  // The name has the first line to itself: at 320 px it would not fit beside the amount.
  name: { gridColumn: '3 / 5' },
  days: { gridColumn: 3, gridRow: 2 },
  amount: { gridColumn: 4, gridRow: 2, textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
});

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly isActive: boolean;
  readonly currency: Currency;
}

/** One customer of the worklist. The list takes keys and clicks; `data-index` tells it which row was meant. */
export const WorklistRow = memo(function WorklistRow({ row, index, count, top, isActive, currency }: RowProps): ReactElement {
  const text = useText();
  const { t, f } = text;
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const { ranked } = row;
  const days = ageText(ranked, text);
  return (
    <div
      id={rowId(index)}
      data-index={index}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={mergeClasses(styles.row, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={mergeClasses(styles.rank, shared.figures)}>{f.count(ranked.rank)}</span>
      <span className={styles.badge}>
        <ClassBadge letter={ranked.class} label={l.class(ranked.class)} />
      </span>
      <span className={mergeClasses(styles.name, shared.ellipsis)} title={row.name}>
        {row.name}
      </span>
      <span className={mergeClasses(styles.days, shared.quiet, shared.ellipsis)}>
        {ranked.excludedBy === null ? days : `${l.excluded} · ${days}`}
      </span>
      <span className={mergeClasses(styles.amount, shared.figures)}>{f.amount(ranked.amountToCollect, currency)}</span>
    </div>
  );
});
