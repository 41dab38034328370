import { deskStrings } from '../../worklist/pane/desk/words.en';
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CurrencyMoves } from '../run/compareStrategies';
import { ClassBadge } from '../../worklist/pane/ClassBadge';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { trialStrings } from './words.en';
import { classLines } from './moveRows';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  table: { '& tr > * + *': { textAlign: 'right', paddingLeft: '16px', width: '64px' }, '& td, & th': { verticalAlign: 'middle' } },
  head: { color: tokens.colorNeutralForeground3 },
});

/** How many accounts each class has under both strategies. */
export function TrialClasses({ shown }: { readonly shown: CurrencyMoves }): ReactElement {
  const { t, f } = useText();
  const l = deskStrings(t).list;
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id="trial-classes" title={d.classes} level={3}>
      <table className={`${shared.table} ${styles.table}`}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{d.class}</th>
            <th scope="col">{d.inUse}</th>
            <th scope="col">{d.onTrial}</th>
          </tr>
        </thead>
        <tbody>
          {classLines(shown.before, shown.after).map((line) => (
            <tr key={line.class ?? ''}>
              <th scope="row">{line.class === null ? d.offTheList : <ClassBadge letter={line.class} label={l.class(line.class)} />}</th>
              <td className={shared.figures}>{f.count(line.before)}</td>
              <td className={`${shared.figures} ${line.after === line.before ? '' : shared.strong}`}>{f.count(line.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
