import type { ReactElement } from 'react';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { SaidBy } from '../../../pane/components/SaidBy';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Signature } from '../domain/monthRequest';
import type { Reconciliation } from '../sheet/reconciliationContent';
import { closeMonth } from './monthTasks';
import { monthStrings } from './words.en';

interface SignOffProps {
  readonly month: Reconciliation;
  readonly session: PaneSession;
  readonly isBusy: boolean;
}

/** Whether the figures are signed and what has changed since, and signing them: the month is closed again as it was, with the name. */
export function SignOffCard({ month, session, isBusy }: SignOffProps): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { signOff, fingerprint, figures } = month;
  const isSame = signOff.signedFingerprint === fingerprint;
  const sign =
    (role: Signature['role']) =>
    (name: string, day: DayNumber): void =>
      void closeMonth(session, { ...month.month, signature: { role, name, day } });
  return (
    <Section id="month-signoff" title={m.signOff}>
      <span>{!signOff.isSigned ? m.notSigned : isSame ? m.signed : m.changed(signOff.signedFigures, figures)}</span>
      <span className={shared.quiet}>{m.signHint}</span>
      <SaidBy
        memory={session.desk}
        dayLabel={m.signedOn}
        isBusy={isBusy}
        actions={[
          { label: m.signPrepared, run: sign('prepared') },
          { label: m.signApproved, run: sign('approved') },
        ]}
      />
    </Section>
  );
}
