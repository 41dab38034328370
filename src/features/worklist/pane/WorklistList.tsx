import { deskStrings } from './desk/words.en';
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type MutableRefObject, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Currency } from '../../../kernel/money/currency';
import { findByTyping, type WorklistRow as Row } from './worklistRows';
import { activeAfterKey } from './listKeys';
import { useRowsInSight } from './useRowsInSight';
import { ROW_HEIGHT_PX, rowId, WorklistRow } from './WorklistRow';

/** Letters typed within this time belong to one search. */
const TYPING_PAUSE_MS = 700;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  canvas: { position: 'relative', width: '100%' },
  none: { padding: '16px' },
});

interface ListProps {
  readonly rows: readonly Row[];
  readonly currency: Currency;
  /** Index of the row that the keyboard stands on. */
  readonly active: number;
  /** Set by whoever closed an account: the list takes the focus once and clears it. */
  readonly takesFocusRef: MutableRefObject<boolean>;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** The worklist as a listbox that keeps the focus itself and names the active row; only the rows in sight are made. */
export function WorklistList({ rows, currency, active, takesFocusRef, onActive, onOpen }: ListProps): ReactElement {
  const { t } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', atMs: 0 });
  const { indices, show } = useRowsInSight(scroller, rows.length, ROW_HEIGHT_PX);

  useEffect(() => {
    if (!takesFocusRef.current) return;
    takesFocusRef.current = false;
    show(active, true);
    scroller.current?.focus();
  }, [takesFocusRef, show, active]);

  const go = (index: number): void => {
    if (index < 0) return;
    onActive(index);
    show(index);
  };
  const type = (letter: string, atMs: number): void => {
    const letters = atMs - typed.current.atMs > TYPING_PAUSE_MS ? letter : typed.current.letters + letter;
    typed.current = { letters, atMs };
    go(findByTyping(rows, active, letters));
  };
  const press = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT_PX) - 1);
    const next = activeAfterKey(event.key, active, rows.length, page);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (next !== null) go(next);
    else if (event.key === 'Enter' || (event.key === ' ' && event.timeStamp - typed.current.atMs > TYPING_PAUSE_MS)) onOpen(active);
    else if (event.key.length === 1) type(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row) onOpen(Number(row.getAttribute('data-index')));
  };
  if (rows.length === 0) return <p className={`${shared.quiet} ${styles.none}`}>{l.noMatch}</p>;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={l.title}
      aria-describedby="worklist-keys"
      aria-activedescendant={rowId(active)}
      onKeyDown={press}
      onClick={click}
    >
      <span id="worklist-keys" hidden>
        {l.keys}
      </span>
      <div className={styles.canvas} role="presentation" style={{ height: rows.length * ROW_HEIGHT_PX }}>
        {indices.map((index) => (
          <WorklistRow
            key={index}
            row={rows[index]!}
            index={index}
            count={rows.length}
            top={index * ROW_HEIGHT_PX}
            isActive={index === active}
            currency={currency}
          />
        ))}
      </div>
    </div>
  );
}
