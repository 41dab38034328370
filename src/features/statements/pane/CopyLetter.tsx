import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Letter } from '../domain/notices/composeLetter';
import { noticeStrings } from './words.en';

const useStyles = makeStyles({
  letter: { whiteSpace: 'pre-wrap', overflowX: 'auto', margin: 0, fontFamily: 'inherit', userSelect: 'text' },
});

/** A letter to look at, and to copy with its subject. */
export function CopyLetter({ letter, language }: { readonly letter: Letter; readonly language: string | null }): ReactElement {
  const { t } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [copied, setCopied] = useState('');
  const text = `${letter.subject}\n\n${letter.body}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(w.copied);
    } catch {
      // A page that may not write to the clipboard says so; the text can be selected.
      setCopied(w.notCopied);
    }
  };
  return (
    <>
      <div className={shared.wrap}>
        <Button size="small" onClick={() => void copy()}>
          {w.copy}
        </Button>
      </div>
      <pre className={styles.letter} lang={language ?? undefined}>
        {text}
      </pre>
      {copied !== '' && <span role="status">{copied}</span>}
    </>
  );
}
