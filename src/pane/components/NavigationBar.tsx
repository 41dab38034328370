import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneScreen } from '../face';
import { useText } from './text';
import { tokens } from '../theme/tokens';

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
  readonly screens: readonly PaneScreen[];
  readonly shown: PaneScreen;
  readonly onScreen: (id: string) => void;
  /** The pointer or the focus came to a tab, which may be pressed next. */
  readonly onNear: (id: string) => void;
}

/** The screens of the pane, each an icon above its name, so that all have room in 320 px and none is hidden. */
export function NavigationBar({ screens, shown, onScreen, onNear }: NavigationProps): ReactElement {
  const { t } = useText();
  const styles = useStyles();
  const current = shown.under ?? shown.id;
  return (
    <nav className={styles.bar} aria-label={t.mainNavigation}>
      {screens.map(
        ({ id, tab }) =>
          tab && (
            <button
              key={id}
              type="button"
              className={mergeClasses(styles.tab, id === current && styles.current)}
              aria-current={id === current ? 'page' : undefined}
              onPointerEnter={() => onNear(id)}
              onFocus={() => onNear(id)}
              onClick={() => onScreen(id)}
            >
              <span className={styles.icon}>
                <tab.icon aria-hidden />
              </span>
              {tab.label[t.language]}
            </button>
          ),
      )}
    </nav>
  );
}
