import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { CurrencyMoves } from '../run/compareStrategies';
import { trialStrings } from './words.en';

/** What either strategy would have been worth on past dates, and what plain orders would. Nothing where no payments tell. */
export function TrialWorth({ shown: { worth } }: { readonly shown: CurrencyMoves }): ReactElement | null {
  const { t, f } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  if (!worth) return null;
  const { before, after } = worth;
  const lines: readonly (readonly [label: string, caught: number])[] = [
    [d.inUse, before.caught.strategy],
    [d.onTrial, after.caught.strategy],
    [d.bySize, before.caught.size],
    [d.byAge, before.caught.age],
    [d.byChance, before.caught.chance],
  ];
  return (
    <Section id="trial-worth" title={d.worth} level={3}>
      <span className={shared.quiet}>{d.worthNote(f.count(before.days))}</span>
      <table className={shared.table}>
        <tbody>
          {lines.map(([label, caught]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={shared.figures}>{f.share(caught)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
