import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { creditText } from '../creditText';
import { holds } from '../domain/approvals';
import type { ApprovedOrder } from '../sheet/creditSheet';
import { CREDIT_WORK, decide, judge, write, type CreditWork } from './creditTasks';
import { OrderCard } from './OrderCard';
import { SalesTexts } from './SalesTexts';
import { creditStrings } from './words.en';

/** So many proposals are shown; all of them are on AR Credit Standing. */
const ROWS_MAX = 20;

/** Held orders that nobody has decided on. */
function openOrders({ credit, decisions }: CreditWork): readonly ApprovedOrder[] {
  return credit.orders.filter(
    ({ order, decision, given }) => decision === 'hold' && !holds(given, order) && !decisions.has(credit.keys.get(order) ?? ''),
  );
}

/** Judge orders, decide on those that are held one at a time, see what is proposed for customers and what sales should hear. */
export function CreditScreen({ state, session }: ScreenProps): ReactElement {
  const { t, f } = useText();
  const w = creditStrings(t);
  const shared = usePaneStyles();
  const [at, setAt] = useState(0);
  const [by, setBy] = useState(session.desk.who);
  const { report, questions, run } = state;
  const work = kept(state.kept, CREDIT_WORK);
  if (!work && !report && questions.length > 0) return <span className={shared.quiet}>{w.questionOpen}</span>;
  const isBusy = run !== null;
  const open = work ? openOrders(work) : [];
  const place = open.length === 0 ? 0 : at % open.length;
  const shown = open[place];
  const held = work?.credit.orders.filter(({ decision }) => decision === 'hold').length ?? 0;
  const isUnnamed = (work?.decisions.size ?? 0) > 0 && by.trim() === '';
  return (
    <>
      <section className={shared.section}>
        <span className={shared.quiet}>{w.intro}</span>
        {work && (
          <span>{work.credit.orders.length === 0 ? w.noOrders : w.counts(f.count(work.credit.orders.length - held), f.count(held))}</span>
        )}
        <div className={shared.wrap}>
          <Button appearance={work ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={() => !isBusy && void judge(session)}>
            {work ? w.again : w.judge}
          </Button>
          {work && (
            <Button
              appearance="primary"
              disabledFocusable={isBusy || isUnnamed}
              onClick={() => !isBusy && !isUnnamed && void write(session, work, by.trim())}
            >
              {w.write}
            </Button>
          )}
        </div>
      </section>
      {work && held > 0 && (
        <section className={shared.section}>
          <Field label={w.by} validationState={isUnnamed ? 'error' : 'none'} {...(isUnnamed && { validationMessage: w.byMissing })}>
            <Input value={by} onChange={(_, { value }) => setBy(value)} />
          </Field>
          <span className={shared.quiet}>{w.decided(f.count(work.decisions.size))}</span>
        </section>
      )}
      {work && held > 0 && shown === undefined && <span className={shared.quiet}>{w.none}</span>}
      {work && shown !== undefined && (
        <OrderCard
          judged={shown}
          place={place + 1}
          count={open.length}
          isBusy={isBusy}
          onDecide={(approval) => decide(session, work, work.credit.keys.get(shown.order)!, approval)}
          onNext={() => setAt(place + 1)}
        />
      )}
      {work && <Proposals work={work} />}
      {work && <SalesTexts texts={work.texts} />}
    </>
  );
}

/** What is proposed for customers, those that need somebody first. */
function Proposals({ work }: { readonly work: CreditWork }): ReactElement {
  const { t, f, say } = useText();
  const w = creditStrings(t);
  const shared = usePaneStyles();
  const proposed = work.credit.standings.filter(({ proposal }) => proposal !== 'keep');
  return (
    <Section id="credit-proposals" title={w.proposals} beside={<span className={shared.quiet}>{f.count(proposed.length)}</span>}>
      {proposed.length === 0 && <span className={shared.quiet}>{w.noProposals}</span>}
      <ul className={shared.list}>
        {proposed.slice(0, ROWS_MAX).map(({ customerId, customer, currency, proposal, proposedLimit, why }) => (
          <li key={`${customerId}|${customer}|${currency.code}`}>
            <span className={shared.strong}>{customer || customerId}</span>
            {`: ${say(creditText(`proposal.${proposal}`))}`}
            {proposedLimit !== null && ` ${w.toLimit(f.amount(proposedLimit, currency))}`}
            {why !== '' && <span className={shared.quiet}>{` · ${say(why)}`}</span>}
          </li>
        ))}
      </ul>
      {proposed.length > ROWS_MAX && <span className={shared.quiet}>{w.more(f.count(proposed.length - ROWS_MAX))}</span>}
    </Section>
  );
}
