import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../../pane/components/Section';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { TaskResult } from '../domain/gradePractice';
import type { GradedPractice } from '../jobs/practiceJobs';
import { practiceText } from '../practiceText';
import { gradePractice } from './practiceTasks';
import { practiceStrings } from './words.en';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface GradeProps {
  readonly session: PaneSession;
  readonly isBusy: boolean;
  readonly graded: GradedPractice | null;
}

/** Grades the open practice, and shows the marks of each task with why. */
export function GradeSection({ session, isBusy, graded }: GradeProps): ReactElement {
  const { t, f, say } = useText();
  const w = practiceStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const told = (marks: number, of: number): string => w.marks(say.number(marks / 100, 2), say.number(of / 100, 2));
  return (
    <Section id="practice-grade" title={w.gradeTitle}>
      <span className={shared.quiet}>{w.gradeBody}</span>
      <div>
        <Button disabledFocusable={isBusy} onClick={() => !isBusy && void gradePractice(session)}>
          {w.grade}
        </Button>
      </div>
      {graded && (
        <>
          <span className={shared.strong} role="status">
            {told(graded.result.marks, graded.result.of)}
          </span>
          <ul className={styles.list}>
            {graded.result.tasks.map((task) => (
              <TaskLine key={task.id} task={task} marks={told(task.marks, task.of)} />
            ))}
          </ul>
          <span className={shared.quiet}>{w.next(f.count(graded.result.next.level))}</span>
        </>
      )}
    </Section>
  );
}

function TaskLine({ task, marks }: { readonly task: TaskResult; readonly marks: string }): ReactElement {
  const { t, say } = useText();
  const w = practiceStrings(t);
  const shared = usePaneStyles();
  const why = [
    ...(task.diagnosis === null ? [] : [say(practiceText(`why.${task.diagnosis}`))]),
    ...task.missed.map(say),
    ...(task.hasHint ? [w.hintUsed] : []),
  ];
  return (
    <li>
      <div className={shared.row}>
        <span>{say(practiceText(`task.${task.id}`))}</span>
        <span>{marks}</span>
      </div>
      {why.length > 0 && <span className={shared.quiet}>{why.join(' ')}</span>}
    </li>
  );
}
