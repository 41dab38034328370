import type { ReactElement } from 'react';
import type { Reconciliation } from '../sheet/reconciliationContent';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { monthStrings } from './words.en';

/** Whether the figures are signed, and what has changed since. */
export function SignOffCard({ month }: { readonly month: Reconciliation }): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { signOff, fingerprint, figures } = month;
  const isSame = signOff.signedFingerprint === fingerprint;
  return (
    <section className={shared.section} aria-labelledby="month-signoff">
      <h2 id="month-signoff" className={shared.heading}>
        {m.signOff}
      </h2>
      <span>{!signOff.isSigned ? m.notSigned : isSame ? m.signed : m.changed(signOff.signedFigures, figures)}</span>
    </section>
  );
}
