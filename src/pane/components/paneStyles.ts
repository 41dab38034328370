import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../theme/tokens';

/** Looks that several screens share; all distances are multiples of 4 px. */
export const usePaneStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: '20px', padding: '16px', boxSizing: 'border-box' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minWidth: 0 },
  wrap: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  grow: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A subtle button's own padding stands left of the content, so that its icon aligns with it.
  outdent: { marginLeft: '-8px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  ellipsis: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  figures: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  right: { textAlign: 'right' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& td, & th': { padding: '4px 0', fontWeight: 'inherit', textAlign: 'left', verticalAlign: 'top' },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
