import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Problem } from '../../../kernel/words/problem';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { showFault } from './trialTasks';
import { trialStrings } from './words.en';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', gap: '8px', padding: '4px 0', alignItems: 'baseline' },
  text: { overflowWrap: 'anywhere' },
});

/** What is wrong with the trial, each with the way to its cell. */
export function TrialFaults({ problems, session }: { readonly problems: readonly Problem[]; readonly session: PaneSession }): ReactElement {
  const { t, f, say } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id="trial-faults" title={d.mend} level={3}>
      <span className={shared.quiet}>{d.mendHint}</span>
      <ul className={shared.list}>
        {problems.map((problem, place) => (
          <li key={place} className={styles.line}>
            <Link as="button" onClick={() => void showFault(session, problem)}>
              {problem.row === null ? d.limit : d.row(f.count(problem.row))}
            </Link>
            <span className={styles.text}>{say(problem.message)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
