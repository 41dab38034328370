import { forecastStrings } from './words.en';
import type { ReactElement } from 'react';
import { usedSegments } from '../domain/usedSegments';
import { forecastText } from '../forecastText';
import type { CurrencyForecast } from '../sheet/forecastContent';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';

/** The method taken for each kind of customer that has open items, in a sentence, and how far it was off in the past. */
export function ForecastMethods({ one }: { readonly one: CurrencyForecast }): ReactElement {
  const { t, say } = useText();
  const w = forecastStrings(t);
  const shared = usePaneStyles();
  const used = usedSegments(one.forecast);
  return (
    <Section id="forecast-how" title={w.how}>
      <ul className={`${shared.list} ${shared.section}`}>
        {one.forecast.chosen.map(({ segment, method, wape }, s) =>
          used.has(s) ? (
            <li key={segment}>
              <span className={shared.strong}>{say(forecastText('segment', { segment }))}</span>
              <br />
              {say(forecastText('how', { method }))}
              {wape !== null && <span className={shared.quiet}> {say(forecastText('pastError', { share: wape }))}</span>}
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  );
}
