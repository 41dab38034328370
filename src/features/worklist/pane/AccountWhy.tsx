import { deskStrings } from './desk/words.en';
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { RankedCustomer } from '../domain/rankedCustomer';
import { scoreFraction } from './account';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  table: { '& tr > * + *': { textAlign: 'right', paddingLeft: '16px', width: '1%' } },
  total: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold } },
});

/** The rules that gave the score; their points add up to it. */
export function AccountWhy({ ranked }: { readonly ranked: RankedCustomer }): ReactElement {
  const { t, f, say } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const excludedBecause = ranked.why.find(({ rule }) => rule === ranked.excludedBy)?.because;
  return (
    <Section id="account-why" title={l.why} level={3}>
      {ranked.excludedBy !== null && (
        <span className={shared.quiet}>
          {l.excluded}: {excludedBecause ? say(excludedBecause) : ranked.excludedBy}
        </span>
      )}
      {ranked.why.length === 0 ? (
        <span className={shared.quiet}>{l.nothingFires}</span>
      ) : (
        <table className={`${shared.table} ${styles.table}`}>
          <tbody>
            {ranked.why.map((hit) => (
              <tr key={hit.rule}>
                <td>{say(hit.because)}</td>
                <td className={shared.figures}>{l.points(f.count(hit.points), hit.points)}</td>
              </tr>
            ))}
            <tr className={styles.total}>
              <th scope="row">{l.score}</th>
              <td className={shared.figures}>{l.scoreOf(f.count(ranked.score), f.share(scoreFraction(ranked)))}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Section>
  );
}
