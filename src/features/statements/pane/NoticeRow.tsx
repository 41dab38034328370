import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { reasonOf } from '../domain/notices/reasonOf';
import type { Party } from '../../customers/domain/parties';
import type { PreparedNotice } from '../run/prepareLetters';
import { CopyLetter } from './CopyLetter';
import { noticeStrings } from './words.en';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px', paddingBlock: '6px' },
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
  const { notice, letter, check } = prepared;
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
        </div>
      )}
      {isOpen && letter && <CopyLetter letter={letter} language={notice.language} />}
    </li>
  );
}
