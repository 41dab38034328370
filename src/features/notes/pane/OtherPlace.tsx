import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type SyntheticEvent } from 'react';
import { columnFromLetters, columnLetters } from '../../../kernel/sheet/cells';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';

interface OtherPlaceProps {
  /** Finds a column to propose, counted from 0. */
  readonly propose: () => Promise<number | null>;
  readonly onPlace: (column: number) => void;
}

/** Asks for another column to write to, where something of the user's stands in the way. */
export function OtherPlace({ propose, onPlace }: OtherPlaceProps): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const [letters, setLetters] = useState('');
  useEffect(() => {
    void propose().then((column) => column !== null && setLetters((typed) => (typed === '' ? columnLetters(column) : typed)));
  }, [propose]);
  const isColumn = /^[A-Za-z]{1,3}$/.test(letters.trim()) && columnFromLetters(letters.trim()) < 16_384;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isColumn) onPlace(columnFromLetters(letters.trim()));
  };
  return (
    <form onSubmit={submit} className={shared.section}>
      <Field label={t.failures.otherPlace} hint={t.failures.otherPlaceHint} size="small">
        <Input size="small" value={letters} onChange={(_, data) => setLetters(data.value)} />
      </Field>
      <div>
        <Button size="small" type="submit" disabledFocusable={!isColumn}>
          {t.failures.writeThere}
        </Button>
      </div>
    </form>
  );
}
