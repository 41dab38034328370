import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement } from 'react';
import { useText } from './text';

/** The screens that stand in the navigation, in its order; only screens that exist are listed. */
export const SCREENS = ['home', 'worklist', 'forecast', 'metrics', 'month', 'settings'] as const;
export type Screen = (typeof SCREENS)[number] | 'reading' | 'trial';

const useStyles = makeStyles({
  // Excel lays its own menu of 34 × 32 px over the top right corner of a pane.
  bar: { display: 'flex', flexShrink: 0, flexWrap: 'wrap', padding: '0 36px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '40px',
    padding: '0 6px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { content: '""', position: 'absolute', left: '6px', right: '6px', bottom: '0', height: '2px', backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px', borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', left: '6px', right: '6px', bottom: '0', height: '2px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
  settings: { marginLeft: 'auto', fontSize: '20px' },
});

/** The screens of the pane, on two lines where one has no room, so that none is hidden; Settings stands at the end as a wheel. */
export function NavigationBar({ screen, onScreen }: { readonly screen: Screen; readonly onScreen: (screen: Screen) => void }): ReactElement {
  const { t } = useText();
  const styles = useStyles();
  const current = screen === 'reading' ? 'home' : screen === 'trial' ? 'settings' : screen;
  return (
    <nav className={styles.bar} aria-label={t.mainNavigation}>
      {SCREENS.map((name) => {
        const isSettings = name === 'settings';
        return (
          <button
            key={name}
            type="button"
            className={mergeClasses(styles.tab, name === current && styles.current, isSettings && styles.settings)}
            aria-current={name === current ? 'page' : undefined}
            {...(isSettings ? { 'aria-label': t.screens.settings, title: t.screens.settings } : {})}
            onClick={() => onScreen(name)}
          >
            {isSettings ? <SettingsRegular aria-hidden /> : t.screens[name]}
          </button>
        );
      })}
    </nav>
  );
}
