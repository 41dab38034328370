import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import type { PaneSession } from '../../../pane/state/paneSession';
import { adoptTrial, dropTrial, startTrial } from './trialTasks';
import { trialStrings } from './words.en';
import { TrialClasses } from './TrialClasses';
import { TrialFaults } from './TrialFaults';
import { TrialMoves } from './TrialMoves';
import { TrialWorth } from './TrialWorth';
import { useTrial } from './useTrial';

const useStyles = makeStyles({ paragraph: { margin: 0 } });

/** A strategy that is tried beside the one in use: who moves and why, then to take it over or to drop it. */
export function TrialScreen({ state, session, currency, onCurrency, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const view = useTrial(session, state);
  const { report, run } = state;
  const isBusy = run !== null;
  const press = (start: (session: PaneSession) => Promise<void>) => (): void => {
    if (!isBusy) void start(session);
  };
  const showAccount = (customer: number, code: string): void => {
    onCurrency(code);
    shell.go('worklist', { customer, currency: code });
  };
  const compared = view !== null && view !== 'reading' ? view : null;
  const shown = compared?.currencies.find((one) => one.currency.code === currency) ?? compared?.currencies[0];
  return (
    <>
      <section className={shared.section} aria-labelledby="trial-title">
        <div>
          <Button
            className={shared.outdent}
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            onClick={() => shell.go('settings')}
          >
            {shell.titleOf('settings')}
          </Button>
        </div>
        <h2 id="trial-title" className={shared.heading}>
          {d.title}
        </h2>
        <p className={`${shared.quiet} ${styles.paragraph}`}>{!report ? d.needsReport : compared ? d.follow : d.intro}</p>
        {report && view === null && (
          <div>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={press(startTrial)}>
              {d.start}
            </Button>
          </div>
        )}
        {compared && (
          <div className={shared.wrap}>
            <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={press(adoptTrial)}>
              {d.adopt}
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={press(startTrial)}>
              {d.showRules}
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={press(dropTrial)}>
              {d.drop}
            </Button>
          </div>
        )}
      </section>
      {compared && compared.problems.length > 0 && <TrialFaults problems={compared.problems} session={session} />}
      {compared && report && shown && (
        <>
          {compared.currencies.length > 1 && (
            <CurrencySwitch currencies={report.currencies} shown={shown.currency.code} onCurrency={onCurrency} />
          )}
          <TrialClasses shown={shown} />
          <TrialWorth shown={shown} />
          <TrialMoves
            key={shown.currency.code}
            shown={shown}
            customers={report.reading.customers}
            onAccount={(customer) => showAccount(customer, shown.currency.code)}
          />
        </>
      )}
    </>
  );
}
