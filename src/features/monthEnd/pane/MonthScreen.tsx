import { useEffect, useState, type ReactElement } from 'react';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { FilePick } from '../../../pane/components/FilePick';
import { useText } from '../../../pane/components/text';
import { bringNotes, keptSnapshots, MONTH } from './monthTasks';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { monthStrings } from './words.en';
import { MonthForm } from './MonthForm';
import { RollForwardCard } from './RollForwardCard';
import { SignOffCard } from './SignOffCard';
import { SnapshotList } from './SnapshotList';
import { TieOutCard } from './TieOutCard';

/** Closes the month: what it starts from, the control balance, and then roll-forward, tie-out, sign-off and the snapshots that are kept. */
export function MonthScreen({ state, session, currency, onCurrency }: ScreenProps): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { report, run, questions } = state;
  const month = kept(state.kept, MONTH);
  const [snapshots, setSnapshots] = useState<readonly KeptSnapshot[]>([]);
  const isIdle = run === null;
  // What is kept may change with every run.
  useEffect(() => {
    let isGone = false;
    if (isIdle) void keptSnapshots(session).then((kept) => !isGone && setSnapshots(kept));
    return () => {
      isGone = true;
    };
  }, [session, isIdle]);
  const shown = month?.currencies.find((one) => one.currency.code === currency) ?? month?.currencies[0];
  if (!report) return <span className={shared.quiet}>{questions.length > 0 ? m.questionOpen : m.needsReport}</span>;
  return (
    <>
      <MonthForm report={report} session={session} snapshots={snapshots} isBusy={!isIdle} isAgain={month !== null} />
      {month && shown && (
        <>
          <CurrencySwitch currencies={month.report.currencies} shown={shown.currency.code} onCurrency={onCurrency} />
          <RollForwardCard month={month} one={shown} session={session} />
          <TieOutCard one={shown} session={session} />
          <SignOffCard month={month} session={session} isBusy={!isIdle} />
        </>
      )}
      <SnapshotList snapshots={snapshots} session={session} isBusy={!isIdle} />
      <Section id="month-bring" title={m.bring}>
        <span className={shared.quiet}>{m.bringHint}</span>
        <FilePick label={m.bringButton} isBusy={!isIdle} onFile={(file) => void bringNotes(session, file)} />
      </Section>
    </>
  );
}
