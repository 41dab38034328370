import { Checkbox } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { SaidBy } from '../../../pane/components/SaidBy';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Notice } from '../domain/notices/makeNotices';
import { reasonOf } from '../domain/notices/reasonOf';
import type { Reminder } from '../jobs/remindAccount';
import type { PreparedReport } from '../jobs/writeNotices';
import { statementsText } from '../statementsText';
import { CopyLetter } from './CopyLetter';
import { logReminder, reminderOf } from './noticesTasks';
import { noticeStrings } from './words.en';

interface ReminderProps {
  readonly work: PreparedReport;
  readonly notice: Notice;
  readonly session: PaneSession;
  readonly isBusy: boolean;
  readonly onSent: () => void;
}

/** The documents of an account that a reminder is about, its text as they are ticked, and the entry of the log once it was sent. */
export function AccountReminder({ work, notice, session, isBusy, onSent }: ReminderProps): ReactElement {
  const { t, f, say } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const { lines, currency, language } = notice;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(lines.map((_, place) => place)));
  const [reminder, setReminder] = useState<Reminder | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void reminderOf(session, work, notice, ticked).then((made) => {
      if (isCurrent) setReminder(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, work, notice, ticked]);
  const toggle = (place: number): void =>
    setTicked((before) => new Set(before.has(place) ? [...before].filter((one) => one !== place) : [...before, place]));
  const letter = reminder?.letter ?? null;
  const isWhole = letter !== null && letter.missing.length === 0;
  const { name, id } = work.accounts.parties.at(notice.party);
  return (
    <>
      <section className={shared.section}>
        <strong>{name || id}</strong>
        <span>{say(reasonOf(notice))}</span>
        {reminder && <span>{w.asked(`${say.money({ amount: reminder.notice.asked, currency })} ${currency.code}`.trim())}</span>}
      </section>
      {lines.length > 0 && (
        <Section id="reminder-documents" title={w.documents}>
          {lines.map(({ documentNo, daysPastDue, open }, place) => (
            <Checkbox
              key={place}
              checked={ticked.has(place)}
              onChange={() => toggle(place)}
              label={[documentNo, f.amount(open, currency), ...(daysPastDue === null ? [] : [w.daysPastDue(f.count(daysPastDue))])].join(
                ' · ',
              )}
            />
          ))}
        </Section>
      )}
      {letter && (
        <Section id="reminder-letter" title={w.letter}>
          {!isWhole && (
            <span role="status">
              {say(statementsText('missingFacts', { fields: letter.missing.map((field) => statementsText(`field.${field}`)) }))}
            </span>
          )}
          <CopyLetter letter={letter} language={language} />
        </Section>
      )}
      {isWhole && reminder && (
        <SaidBy
          memory={session.desk}
          dayLabel={w.sentOn}
          isBusy={isBusy}
          actions={[
            {
              label: w.logReminder,
              isPrimary: true,
              run: (who, when) =>
                void logReminder(session, work, reminder, ticked.size === lines.length, { who, when }).then(
                  (isLogged) => isLogged && onSent(),
                ),
            },
          ]}
        />
      )}
    </>
  );
}
