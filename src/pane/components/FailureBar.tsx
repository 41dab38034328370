import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState, type ReactElement } from 'react';
import { WorkbookError } from '../../kernel/run/workbook';
import type { Failure } from '../state/paneState';
import { faultDetails, faultSentences } from '../view/faultSentences';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';

const useStyles = makeStyles({
  details: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '120px', overflowY: 'auto', margin: '4px 0 0' },
  sentence: { margin: '4px 0 0', overflowWrap: 'anywhere' },
});

interface FailureBarProps {
  readonly failure: Failure;
  readonly onDismiss: () => void;
}

/** What happened, what was left unchanged and what to do next. A fault of ours shows its details only when asked. */
export function FailureBar({ failure, onDismiss }: FailureBarProps): ReactElement {
  const { t, say } = useText();
  const styles = useStyles();
  const { error, task } = failure;
  const sentences = error instanceof WorkbookError ? [error.what, error.unchanged, error.whatToDo].map(say) : faultSentences(error, t);
  return (
    <MessageBar intent="error" layout="multiline" shape="square" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{task.stopped[t.language]}</MessageBarTitle>
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        {error instanceof WorkbookError ? task.wayRound?.code === error.code && task.wayRound.show() : <Details error={error} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={t.close} onClick={onDismiss} />
        }
      >
        {task.again && (
          <Button size="small" onClick={() => void task.again?.()}>
            {t.failures.tryAgain}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function Details({ error }: { readonly error: unknown }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link as="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.failures.details}
      </Link>
      {isOpen && <pre className={`${shared.quiet} ${styles.details}`}>{faultDetails(error)}</pre>}
    </>
  );
}
