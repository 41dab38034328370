import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import type { Report } from '../../report';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { closeMonth } from './monthTasks';
import type { PaneSession } from '../../../pane/state/paneSession';
import { monthStrings } from './words.en';
import { FIRST_DRAFT, isMonthFault, monthFromDraft, NO_CONTROL, type MonthDraft, type MonthFault } from './monthDraft';
import { ControlField } from './ControlField';
import { OpeningFields } from './OpeningFields';

/** What was typed stays while the pane is open, whatever screen is shown meanwhile. */
const drafts = new WeakMap<PaneSession, MonthDraft>();

interface FormProps {
  readonly report: Report;
  readonly session: PaneSession;
  readonly snapshots: readonly KeptSnapshot[];
  readonly isBusy: boolean;
  /** True where a month end is shown already. */
  readonly isAgain: boolean;
}

/** Asks what the month rolls forward from and what the control account says, and closes it. */
export function MonthForm({ report, session, snapshots, isBusy, isAgain }: FormProps): ReactElement {
  const { t, f } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const [draft, setDraft] = useState(drafts.get(session) ?? FIRST_DRAFT);
  const [fault, setFault] = useState<MonthFault | null>(null);
  const change = (changes: Partial<MonthDraft>): void => {
    const next = { ...(drafts.get(session) ?? draft), ...changes };
    drafts.set(session, next);
    setDraft(next);
    setFault(null);
  };
  const codes = report.currencies.map(({ currency }) => currency.code);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    const result = monthFromDraft(draft, codes, f.locale, m);
    if (isMonthFault(result)) setFault(result);
    else void closeMonth(session, result);
  };
  return (
    <form className={shared.section} onSubmit={submit} aria-label={m.close}>
      <span className={shared.quiet}>{m.intro}</span>
      <OpeningFields
        draft={draft}
        fault={fault}
        snapshots={snapshots}
        report={report}
        session={session}
        isBusy={isBusy}
        onChange={change}
      />
      {codes.map((code) => {
        const message = fault && typeof fault.field === 'object' && fault.field.control === code ? fault.message : null;
        const controls = (one: MonthDraft['controls'][string]): void => change({ controls: { ...draft.controls, [code]: one } });
        return (
          <ControlField
            key={code}
            code={code}
            control={draft.controls[code] ?? NO_CONTROL}
            message={message}
            session={session}
            onControl={controls}
          />
        );
      })}
      <Checkbox label={m.keep} checked={draft.keepSnapshot} onChange={(_, data) => change({ keepSnapshot: data.checked === true })} />
      <div>
        <Button type="submit" appearance={isAgain ? 'secondary' : 'primary'} disabledFocusable={isBusy}>
          {m.close}
        </Button>
      </div>
    </form>
  );
}
