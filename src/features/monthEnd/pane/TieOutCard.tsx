import type { ReactElement } from 'react';
import type { SuspectRow, TieOutCause } from '../domain/tieOut';
import type { CurrencyReconciliation } from '../sheet/reconciliationContent';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { monthStrings } from './words.en';
import { PartLinks, type PartLink } from './PartLinks';

/** The control account against the open items: the difference, its causes with their counts, and the rows behind each. */
export function TieOutCard({ one, session }: { readonly one: CurrencyReconciliation; readonly session: PaneSession }): ReactElement {
  const { t, f } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { tieOut, evidence, suspects, currency } = one;
  const { control, balance, difference, unexplained } = tieOut;
  const figures =
    control === null || difference === null
      ? []
      : ([
          [m.controlLine, control],
          [m.openLine, balance],
          [m.difference, difference],
        ] as const);
  const verdict =
    difference === null || unexplained === null
      ? m.noControl
      : difference === 0
        ? m.ties
        : unexplained === 0
          ? m.explained
          : m.notExplained(f.amount(unexplained, currency));
  const linkOf = ({ sheetRow, part, document, amount }: SuspectRow['evidence']): PartLink => ({
    row: sheetRow,
    part,
    text: [document, f.amount(amount, currency)].filter((part) => part !== '').join(' · '),
  });
  const rowsOf = (cause: TieOutCause): ReactElement => {
    const rows = evidence.filter((row) => row.cause === cause);
    return <PartLinks links={rows.map(linkOf)} session={session} />;
  };
  return (
    <Section id="month-tieout" title={m.tieOut}>
      {figures.length > 0 && (
        <table className={shared.table} aria-labelledby="month-tieout">
          <tbody>
            {figures.map(([label, amount]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={`${shared.figures} ${shared.right}`}>{f.amount(amount, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <span className={difference === null ? shared.quiet : shared.strong}>{verdict}</span>
      {tieOut.causes
        .filter(({ rowCount }) => rowCount > 0)
        .map(({ cause, rowCount, effect, isPart }) => (
          <Disclosure
            key={cause}
            label={`${isPart ? '✓ ' : ''}${m.causeOf(m.causes[cause], f.count(rowCount), f.amount(effect, currency), rowCount)}`}
          >
            {() => rowsOf(cause)}
          </Disclosure>
        ))}
      {suspects.length > 0 && (
        <Disclosure label={m.suspects}>
          {() => <PartLinks links={suspects.map((suspect) => linkOf(suspect.evidence))} session={session} />}
        </Disclosure>
      )}
    </Section>
  );
}
