import { correctionStrings } from './words.en';
import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { BalanceEffect, CorrectionEffect } from './correction';
import type { Preview } from './useEffectPreview';
import { sayOnSheet } from '../../../kernel/words/problem';

const useStyles = makeStyles({
  panel: { minHeight: '72px' },
  table: { '& tr > * + *': { textAlign: 'right', paddingLeft: '8px' } },
});

/** What the draft changes: rows read and balances before and after, and the difference to the printed total. */
export function EffectPanel({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <section className={`${shared.section} ${styles.panel}`} aria-labelledby="effect" aria-live="polite">
      <h3 id="effect" className={shared.heading}>
        {c.effect}
      </h3>
      {preview.kind === 'unchanged' && <span className={shared.quiet}>{c.unchanged}</span>}
      {preview.kind === 'refused' && <span className={shared.quiet}>{c.refused}</span>}
      {preview.kind === 'computing' && (
        <Spinner size="tiny" label={c.computing} labelPosition="after" style={{ justifyContent: 'flex-start' }} />
      )}
      {preview.kind === 'effect' && <Effect effect={preview.effect} />}
    </section>
  );
}

function Effect({ effect }: { readonly effect: CorrectionEffect }): ReactElement {
  const { t, f, say } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  if (effect.kind === 'asks') {
    return (
      <span className={shared.quiet}>
        {c.asks}: {effect.questions.map((question) => sayOnSheet(question, say)).join(' ')}
      </span>
    );
  }
  return (
    <table className={`${shared.table} ${styles.table}`}>
      <tbody>
        <tr>
          <th scope="row">{c.rows}</th>
          <td className={shared.figures}>
            {beforeAfter(effect.rowsBefore === null ? null : f.count(effect.rowsBefore), f.count(effect.rowsAfter))}
          </td>
        </tr>
        {effect.balances.map((balance) => (
          <BalanceRows key={balance.currency.code} balance={balance} />
        ))}
      </tbody>
    </table>
  );
}

function BalanceRows({ balance }: { readonly balance: BalanceEffect }): ReactElement {
  const { t, f } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const { currency, before, after, printedDifference } = balance;
  return (
    <>
      <tr>
        <th scope="row">{c.total(currency.code)}</th>
        <td className={shared.figures}>
          {beforeAfter(before === null ? null : f.amount(before, currency), after === null ? '–' : f.amount(after, currency))}
        </td>
      </tr>
      {printedDifference !== null && (
        <tr>
          <th scope="row">{c.printedDifference}</th>
          <td className={shared.figures}>{f.amount(printedDifference, currency)}</td>
        </tr>
      )}
    </>
  );
}

function beforeAfter(before: string | null, after: string): string {
  return before === null || before === after ? after : `${before} → ${after}`;
}
