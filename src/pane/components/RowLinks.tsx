import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';

/** A sheet row (from 1) and what to say beside it. */
export interface RowLink {
  readonly row: number | null;
  readonly text: string;
  /** The sheet of the row, where several were read together. */
  readonly sheet?: string;
}

const SHOWN_MAX = 50;

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '72px 1fr', gap: '8px', padding: '2px 0', alignItems: 'baseline' },
  text: { overflowWrap: 'anywhere' },
});

/** A list of sheet rows; each one, or all together, can be selected in the sheet. */
export function RowLinks({
  links,
  count,
  onShow,
}: {
  readonly links: readonly RowLink[];
  readonly count: number;
  readonly onShow: (rows: readonly number[], sheet?: string) => void;
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const [first] = links;
  const isOneSheet = links.every((link) => link.sheet === first?.sheet);
  const rows = links.flatMap((link) => (link.row === null ? [] : [link.row]));
  return (
    <>
      {count > SHOWN_MAX && <p className={shared.quiet}>{t.receipt.firstOf(f.count(Math.min(SHOWN_MAX, links.length)), f.count(count))}</p>}
      <ul className={shared.list}>
        {links.slice(0, SHOWN_MAX).map((link, index) => (
          <li key={index} className={styles.line}>
            {link.row === null ? (
              <span className={shared.quiet}>{t.problems.whole}</span>
            ) : (
              <RowButton row={link.row} onShow={(shown) => onShow(shown, link.sheet)} />
            )}
            <span className={`${shared.quiet} ${styles.text}`}>{link.text}</span>
          </li>
        ))}
      </ul>
      {rows.length > 1 && isOneSheet && (
        <Button size="small" appearance="subtle" onClick={() => onShow(rows, first?.sheet)}>
          {t.receipt.selectAll}
        </Button>
      )}
    </>
  );
}

function RowButton({ row, onShow }: { readonly row: number; readonly onShow: (rows: readonly number[]) => void }): ReactElement {
  const { t, f } = useText();
  return (
    <Link as="button" aria-label={t.receipt.selectRow(f.count(row))} onClick={() => onShow([row])}>
      {t.receipt.row(f.count(row))}
    </Link>
  );
}
