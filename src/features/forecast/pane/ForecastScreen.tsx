import { forecastStrings } from './words.en';
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { openSetup } from '../../../pane/state/workbookViews';
import { FORECAST, refreshForecast } from './forecastTasks';
import { ForecastMethods } from './ForecastMethods';
import { ForecastWeeks } from './ForecastWeeks';

/** Expected receipts by week, what lies outside them, how they were reckoned, and where to set a day by hand. */
export function ForecastScreen({ state, session, currency, onCurrency }: ScreenProps): ReactElement {
  const { t, f } = useText();
  const w = forecastStrings(t);
  const shared = usePaneStyles();
  const { report, questions, run } = state;
  const forecast = kept(state.kept, FORECAST);
  // A question that stands between the sheet and its figures is answered on Home: pressing the button would only ask it again.
  if (!forecast && !report && questions.length > 0) return <span className={shared.quiet}>{w.questionOpen}</span>;
  const shown = forecast?.currencies.find(({ items }) => items.currency.code === currency) ?? forecast?.currencies[0];
  const learned = (forecast?.sources ?? []).filter(({ paidCount }) => paidCount > 0);
  const paidCount = learned.reduce((sum, source) => sum + source.paidCount, 0);
  const history = paidCount === 0 ? w.noHistory : w.history(f.count(paidCount), f.list(learned.map(({ sheet }) => sheet)));
  return (
    <>
      <section className={shared.section}>
        <span className={shared.quiet}>{forecast ? history : w.intro}</span>
        <div className={shared.wrap}>
          <Button
            appearance={forecast ? 'secondary' : 'primary'}
            disabledFocusable={run !== null}
            onClick={() => run === null && void refreshForecast(session)}
          >
            {w.refresh}
          </Button>
          {forecast && forecast.currencies.length > 1 && (
            <CurrencySwitch currencies={forecast.report.currencies} shown={shown?.items.currency.code ?? ''} onCurrency={onCurrency} />
          )}
        </div>
      </section>
      {shown && <ForecastWeeks one={shown} />}
      {shown && <ForecastMethods one={shown} />}
      {forecast && (
        <Section id="forecast-by-hand" title={w.byHand}>
          <span className={shared.quiet}>{w.byHandBody}</span>
          <div>
            <Button size="small" onClick={() => void openSetup(session, 'AR_Overrides')}>
              {w.openOverrides}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}
