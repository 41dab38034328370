import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { agenciesText } from '../agenciesText';
import { AGENCY_WORK, judge, tick, type AgencyWork } from './agencyTasks';
import { PlacementListSection } from './PlacementListSection';
import { agencyStrings } from './words.en';

/** Update AR Agencies, see how each agency did and what its statement differs in, and copy the list that it gets. */
export function AgenciesScreen({ state, session }: ScreenProps): ReactElement {
  const { t, f } = useText();
  const w = agencyStrings(t);
  const shared = usePaneStyles();
  const { report, questions, run } = state;
  const work = kept(state.kept, AGENCY_WORK);
  if (!work && !report && questions.length > 0) return <span className={shared.quiet}>{w.questionOpen}</span>;
  const isBusy = run !== null;
  return (
    <>
      <section className={shared.section}>
        <span className={shared.quiet}>{w.intro}</span>
        <div>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => !isBusy && void judge(session)}>
            {w.judge}
          </Button>
        </div>
        {work && work.proposedCount > 0 && <span>{w.proposed(f.count(work.proposedCount))}</span>}
        {work && work.agencies.recalls.length > 0 && <span>{w.recalls(f.count(work.agencies.recalls.length))}</span>}
        {work && work.agencies.accounts.length === 0 && <span className={shared.quiet}>{w.none}</span>}
      </section>
      {work && work.agencies.accounts.length > 0 && <Score work={work} />}
      {work && <Statement work={work} />}
      {work && report && work.agencies.accounts.length > 0 && (
        <PlacementListSection work={work} report={report} onTick={(column, isTicked) => tick(session, work, column, isTicked)} />
      )}
    </>
  );
}

/** An agency a row: index, liquidation, proposal. */
function Score({ work }: { readonly work: AgencyWork }): ReactElement {
  const { t, say } = useText();
  const w = agencyStrings(t);
  const shared = usePaneStyles();
  const { currencies } = work.agencies;
  const rows = currencies.flatMap(({ currency, figures }) => figures.agencies.map((one) => ({ ...one, currency })));
  const number = (text: string | null): string => (text === null ? '–' : say.number(Number(text), 1));
  return (
    <Section id="agencies-score" title={w.score}>
      <table className={shared.table} aria-labelledby="agencies-score">
        <thead>
          <tr>
            <th scope="col">{w.columns.agency}</th>
            <th scope="col" className={shared.right}>
              {w.columns.index}
            </th>
            <th scope="col" className={shared.right}>
              {w.columns.liquidation}
            </th>
            <th scope="col" className={shared.right}>
              {w.columns.proposal}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agency, name, currency, matureSixMonths: { index, liquidation, proposal, isToReplace } }) => (
            <tr key={`${agency} ${currency.code}`}>
              <th scope="row">{currencies.length > 1 ? `${name} ${currency.code}` : name}</th>
              <td className={shared.right}>{number(index)}</td>
              <td className={shared.right}>{liquidation === null ? '–' : say.share(Number(liquidation) / 100, 1)}</td>
              <td className={shared.right}>{say(agenciesText(isToReplace ? 'proposal.replace' : `proposal.${proposal}`))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What the statement of an agency differs in, line by line. */
function Statement({ work }: { readonly work: AgencyWork }): ReactElement | null {
  const { t, f, say } = useText();
  const w = agencyStrings(t);
  const shared = usePaneStyles();
  const { statement, statementCurrency } = work.agencies;
  if (!statement) return null;
  const wrong = statement.findings.filter(({ finding }) => finding !== 'matched');
  return (
    <Section id="agencies-statement" title={w.statement} beside={<span className={shared.quiet}>{statement.agency}</span>}>
      <span>
        {wrong.length === 0
          ? w.statementTies
          : w.differs(f.amount(statement.difference, statementCurrency), f.amount(statement.feeDifference, statementCurrency))}
      </span>
      <ul className={shared.list}>
        {wrong.map(({ account, finding, row }) => (
          <li key={`${account} ${finding} ${row}`}>{`${account}: ${say(agenciesText(`finding.${finding}`))}`}</li>
        ))}
      </ul>
    </Section>
  );
}
