import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { FilePick } from '../../../pane/components/FilePick';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { SaidBy } from '../../../pane/components/SaidBy';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { CASH } from '../domain/register/cashPart';
import { NO_REGISTER, type CashRegister } from '../../receipts/domain/register';
import { groupOf, isCertain } from '../domain/receipts/standing';
import { CASH_WORK, choose, decide, logDisputes, readReceiptFile, readReceiptsInView, writeReceipts, type CashWork } from './cashTasks';
import { CashGroups } from './CashGroups';
import { ReceiptCard } from './ReceiptCard';
import { cashStrings } from './words.en';

/** Receipts that nobody has decided on, by their places: those to review first, then those that are ready, then what is left over. */
function openPlaces({ cash, decisions }: CashWork): readonly number[] {
  const { file, proposals, keys } = cash;
  const rank = { review: 0, ready: 1, leftOver: 2, aside: 3 };
  const decided = new Set(cash.report.parts.get(CASH).register.receipts.flatMap((one) => (one.decided === null ? [] : [one.key])));
  return proposals
    .flatMap((proposal, k) => (groupOf(proposal, file) === 'aside' || decisions.has(keys[k]!) || decided.has(keys[k]!) ? [] : [k]))
    .sort((a, b) => rank[groupOf(proposals[a]!, file)] - rank[groupOf(proposals[b]!, file)] || a - b);
}

/** Pick a file or a sheet, see what was read, decide one receipt at a time or all that are certain, write. */
export function CashScreen({ state, session }: ScreenProps): ReactElement {
  const { t, f, say } = useText();
  const w = cashStrings(t);
  const shared = usePaneStyles();
  const [at, setAt] = useState(0);
  const { report, questions, run } = state;
  const work = kept(state.kept, CASH_WORK);
  if (!work && !report && questions.length > 0) return <span className={shared.quiet}>{w.questionOpen}</span>;
  const isBusy = run !== null;
  const open = work ? openPlaces(work) : [];
  const place = open.length === 0 ? 0 : at % open.length;
  const shown = open[place];
  const certain = work ? open.filter((k) => isCertain(work.cash.proposals[k]!, work.cash.file)) : [];
  const deducted = report ? acceptedDeductions(report.parts.find(CASH)?.register ?? NO_REGISTER) : 0;
  const fileLine = work?.cash.report.parts.get(CASH).fileLine ?? null;
  return (
    <>
      <section className={shared.section}>
        <span className={shared.quiet}>{fileLine ? say(fileLine) : w.intro}</span>
        {work?.cash.file.isIncomplete && <span role="status">{w.incomplete}</span>}
        {work?.cash.file.problems.slice(0, 5).map(({ message, row }) => (
          <span key={`${row} ${message.code}`} className={shared.quiet}>
            {say(message)}
          </span>
        ))}
        <div className={shared.wrap}>
          <FilePick label={w.choose} isBusy={isBusy} accept="" onFile={(file) => void readReceiptFile(session, file)} />
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && void readReceiptsInView(session)}>
            {w.useSheet}
          </Button>
        </div>
      </section>
      {work && (
        <Section
          id="cash-groups"
          title={w.groups}
          beside={<span className={shared.quiet}>{w.decidedCount(f.count(work.decisions.size))}</span>}
        >
          <CashGroups work={work} />
          <div className={shared.wrap}>
            {certain.length > 0 && (
              <Button
                disabledFocusable={isBusy}
                onClick={() =>
                  !isBusy &&
                  decide(
                    session,
                    work,
                    certain.map((k) => [work.cash.keys[k]!, 'accept'] as const),
                  )
                }
              >
                {w.acceptAll(f.count(certain.length))}
              </Button>
            )}
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => !isBusy && void writeReceipts(session, work)}>
              {w.write}
            </Button>
          </div>
        </Section>
      )}
      {deducted > 0 && (
        <Section id="cash-deductions" title={w.deductions}>
          <span className={shared.quiet}>{w.deductionsBody}</span>
          <SaidBy
            memory={session.desk}
            dayLabel={w.loggedOn}
            isBusy={isBusy}
            actions={[{ label: w.logDisputes, run: (who, when) => void logDisputes(session, who, when) }]}
          />
        </Section>
      )}
      {work && shown === undefined && <span className={shared.quiet}>{w.none}</span>}
      {work && shown !== undefined && (
        <ReceiptCard
          reading={work.cash.report.reading}
          onChoose={(items) => void choose(session, work, work.cash.keys[shown]!, items)}
          line={work.cash.file.lines[shown]!}
          proposal={work.cash.proposals[shown]!}
          customer={nameOf(work, shown)}
          place={place + 1}
          count={open.length}
          isBusy={isBusy}
          onDecide={(decision) => decide(session, work, [[work.cash.keys[shown]!, decision]])}
          onNext={() => setAt(place + 1)}
        />
      )}
    </>
  );
}

function nameOf({ cash }: CashWork, place: number): string {
  const { customer } = cash.proposals[place]!;
  return customer === null ? '' : cash.parties.at(customer).name;
}

/** How many deductions stand beside receipts that were accepted. */
function acceptedDeductions({ receipts, applications }: CashRegister): number {
  const accepted = new Set(receipts.flatMap(({ key, decided }) => (decided === 'accept' || decided === 'change' ? [key] : [])));
  return applications.filter(({ key, deduction }) => deduction > 0 && accepted.has(key)).length;
}
