import { makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { tokens } from '../theme/tokens';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: '4px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
  body: { paddingLeft: '24px', paddingBottom: '4px' },
});

/** A line that opens and closes what belongs to it. The content is made only while it is open. */
export function Disclosure({
  label,
  children,
  startsOpen = false,
}: {
  readonly label: ReactNode;
  readonly children: () => ReactNode;
  readonly startsOpen?: boolean;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.chevron} aria-hidden>
          {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.label}>{label}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.body}>
          {children()}
        </div>
      )}
    </div>
  );
}
