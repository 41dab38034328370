import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { reasonOf } from '../domain/notices/reasonOf';
import type { Party } from '../../customers/domain/parties';
import type { PreparedNotice } from '../run/prepareLetters';
import { noticeStrings } from './words.en';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px', paddingBlock: '6px' },
  letter: { whiteSpace: 'pre-wrap', overflowX: 'auto', margin: 0, fontFamily: 'inherit', userSelect: 'text' },
});

/** One account: what is asked for, why it gets a notice or none, and its letter to look at and copy. */
export function NoticeRow({
  prepared,
  party,
  isSent,
  onSend,
}: {
  readonly prepared: PreparedNotice;
  readonly party: Party;
  /** `null` for an account that gets no letter. */
  readonly isSent: boolean | null;
  readonly onSend: (send: boolean) => void;
}): ReactElement {
  const { t, say } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState('');
  const { notice, letter, check } = prepared;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${letter?.subject ?? ''}\n\n${letter?.body ?? ''}`);
      setCopied(w.copied);
    } catch {
      // A page that may not write to the clipboard says so; the text can be selected.
      setCopied(w.notCopied);
    }
  };
  const name = party.name || party.id;
  return (
    <li className={styles.row}>
      <strong>{name}</strong>
      <span>{w.asked(`${say.money({ amount: notice.asked, currency: notice.currency })} ${notice.currency.code}`)}</span>
      <span className={shared.quiet}>{say(reasonOf(notice))}</span>
      {check !== '' && <span className={shared.quiet}>{say(check)}</span>}
      {letter && (
        <div className={shared.wrap}>
          {isSent !== null && (
            <Checkbox
              label={w.leaveOut}
              aria-label={`${w.leaveOut}: ${name}`}
              checked={isSent}
              onChange={(_, { checked }) => onSend(checked === true)}
            />
          )}
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? w.hide : w.preview}
          </Button>
          {isOpen && (
            <Button size="small" onClick={() => void copy()}>
              {w.copy}
            </Button>
          )}
        </div>
      )}
      {isOpen && letter && (
        <pre className={styles.letter} lang={notice.language ?? undefined}>
          {`${letter.subject}\n\n${letter.body}`}
        </pre>
      )}
      {copied !== '' && <span role="status">{copied}</span>}
    </li>
  );
}
