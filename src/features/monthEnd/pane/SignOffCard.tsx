import type { ReactElement } from 'react';
import type { Reconciliation } from '../sheet/reconciliationContent';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { monthStrings } from './words.en';

/** Whether the figures are signed, and what has changed since. */
export function SignOffCard({ month }: { readonly month: Reconciliation }): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const { signOff, fingerprint, figures } = month;
  const isSame = signOff.signedFingerprint === fingerprint;
  return (
    <Section id="month-signoff" title={m.signOff}>
      <span>{!signOff.isSigned ? m.notSigned : isSame ? m.signed : m.changed(signOff.signedFigures, figures)}</span>
    </Section>
  );
}
