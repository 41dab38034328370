import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
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
  const [name, setName] = useState(session.desk.who);
  const { signOff, fingerprint, figures } = month;
  const isSame = signOff.signedFingerprint === fingerprint;
  const sign = (role: Signature['role']): void => {
    const { day } = session.desk;
    session.desk.keep(name, day);
    void closeMonth(session, { ...month.month, signature: { role, name: name.trim(), day } });
  };
  const isDisabled = isBusy || name.trim() === '';
  return (
    <Section id="month-signoff" title={m.signOff}>
      <span>{!signOff.isSigned ? m.notSigned : isSame ? m.signed : m.changed(signOff.signedFigures, figures)}</span>
      <Field label={m.signer} hint={m.signHint}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
      <div className={shared.wrap}>
        <Button size="small" disabled={isDisabled} onClick={() => sign('prepared')}>
          {m.signPrepared}
        </Button>
        <Button size="small" disabled={isDisabled} onClick={() => sign('approved')}>
          {m.signApproved}
        </Button>
      </div>
    </Section>
  );
}
