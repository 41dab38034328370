import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { GaugeRegular } from '@fluentui/react-icons/svg/gauge';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import type { ReactElement } from 'react';
import { useText } from './text';
import { tokens } from '../theme/tokens';

/** The screens that stand in the navigation, in its order; only screens that exist are listed. */
export const SCREENS = ['home', 'worklist', 'forecast', 'metrics', 'month', 'settings'] as const;
type Tab = (typeof SCREENS)[number];
export type Screen = Tab | 'reading' | 'trial';

const ICONS: Readonly<Record<Tab, () => ReactElement>> = {
  home: () => <HomeRegular aria-hidden />,
  worklist: () => <TaskListLtrRegular aria-hidden />,
  forecast: () => <DataTrendingRegular aria-hidden />,
  metrics: () => <GaugeRegular aria-hidden />,
  month: () => <CalendarCheckmarkRegular aria-hidden />,
  settings: () => <SettingsRegular aria-hidden />,
};

const LINE = { content: '""', position: 'absolute', left: '8px', right: '8px', bottom: '0', height: '2px' } as const;

const useStyles = makeStyles({
  // Excel lays its own menu of 34 × 32 px over the top right corner of a pane.
  bar: {
    display: 'flex',
    flexShrink: 0,
    padding: '0 36px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    // Six of them share 320 px; in a wide pane they do not drift apart.
    flex: '1 1 0',
    minWidth: 0,
    maxWidth: '72px',
    minHeight: '52px',
    padding: '0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { ...LINE, backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px', borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    color: tokens.colorCompoundBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { ...LINE, borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover': { color: tokens.colorCompoundBrandForeground1Hover },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
  icon: { display: 'flex', fontSize: '20px' },
});

interface NavigationProps {
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  /** The pointer or the focus came to a tab, which may be pressed next. */
  readonly onNear: (screen: Screen) => void;
}

/** The screens of the pane, each an icon above its name, so that all have room in 320 px and none is hidden. */
export function NavigationBar({ screen, onScreen, onNear }: NavigationProps): ReactElement {
  const { t } = useText();
  const styles = useStyles();
  const current = screen === 'reading' ? 'home' : screen === 'trial' ? 'settings' : screen;
  return (
    <nav className={styles.bar} aria-label={t.mainNavigation}>
      {SCREENS.map((name) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(styles.tab, name === current && styles.current)}
          aria-current={name === current ? 'page' : undefined}
          onPointerEnter={() => onNear(name)}
          onFocus={() => onNear(name)}
          onClick={() => onScreen(name)}
        >
          <span className={styles.icon}>{ICONS[name]()}</span>
          {t.tabs[name]}
        </button>
      ))}
    </nav>
  );
}
