import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { AsOfField } from '../../../pane/components/AsOfField';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { type Question, sayOnSheet } from '../../../kernel/words/problem';
import { withAnswer } from '../../../reading/run/answers';
import { look } from '../../../pane/state/reportTasks';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { PaneState } from '../../../pane/state/paneState';
import { choiceTexts } from './choiceTexts';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: '8px' },
  choice: { justifyContent: 'flex-start', textAlign: 'left', minHeight: '48px', padding: '8px 12px', fontWeight: tokens.fontWeightRegular },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0 },
});

/** The first open question; its answer runs the reading again, which may ask the next. */
export function QuestionForm({
  question,
  state,
  session,
}: {
  readonly question: Question;
  readonly state: PaneState;
  readonly session: PaneSession;
}): ReactElement {
  const text = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const { title } = text.t.questions[question.code];
  const answer = (choice: string): void => void look(session, withAnswer(state.request, question, choice));
  return (
    <section className={shared.section} aria-labelledby="question">
      <span className={shared.quiet}>{text.t.questions.title}</span>
      <h2 id="question" className={shared.heading}>
        {title}
      </h2>
      <p className={`${shared.quiet} ${styles.body}`}>{sayOnSheet(question, text.say)}</p>
      {question.code === 'asOfMissing' ? (
        <AsOfField day={null} submitLabel={text.t.questions.answer} onDay={(asOf) => void look(session, { asOf })} />
      ) : (
        <div className={styles.choices}>
          {choiceTexts(question, state.partialReading, text).map((choice) => (
            <Button key={choice.answer} className={styles.choice} onClick={() => answer(choice.answer)}>
              <span>
                <span className={styles.name}>{choice.name}</span>
                {choice.example !== '' && <span className={shared.quiet}>{choice.example}</span>}
              </span>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
