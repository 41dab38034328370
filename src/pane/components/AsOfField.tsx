import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { dayFromIso, isoFromDay, type DayNumber } from '../../kernel/calendar/dayNumber';
import { dayFromTyped, typedDateExample } from '../format/typedDate';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';

const useStyles = makeStyles({
  // The browser's own date field lends only its calendar; the text field beside it takes ISO dates, which the browser's does not.
  picker: { position: 'absolute', right: 0, bottom: 0, width: '1px', height: '1px', opacity: 0, border: 'none', padding: 0 },
  field: { position: 'relative' },
});

/** Takes a date, typed or picked, and hands it over on submit. */
export function AsOfField({
  day,
  submitLabel,
  onDay,
}: {
  readonly day: DayNumber | null;
  readonly submitLabel: string;
  readonly onDay: (day: DayNumber) => void;
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(day === null ? '' : isoFromDay(day));
  const [isRefused, setRefused] = useState(false);
  const read = dayFromTyped(typed, f.locale);
  const example = typedDateExample(f.locale);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setRefused(read === null);
    if (read !== null) onDay(read);
  };
  const pick = (iso: string): void => {
    if (dayFromIso(iso) !== null) setTyped(iso);
  };
  return (
    <form onSubmit={submit} className={shared.section}>
      <div className={styles.field}>
        <Field
          label={t.source.asOf}
          {...(isRefused && read === null
            ? { validationMessage: t.source.asOfWrong(example) }
            : { hint: read === null ? t.source.asOfHint(example) : t.source.asOfReads(f.date(read)) })}
        >
          <Input
            value={typed}
            onChange={(_, data) => setTyped(data.value)}
            contentAfter={
              <Button
                appearance="transparent"
                size="small"
                icon={<CalendarLtrRegular />}
                aria-label={t.source.pickDate}
                onClick={() => picker.current?.showPicker()}
              />
            }
          />
        </Field>
        <input
          ref={picker}
          type="date"
          className={styles.picker}
          tabIndex={-1}
          aria-hidden
          value={read === null ? '' : isoFromDay(read)}
          onChange={(event) => pick(event.target.value)}
        />
      </div>
      <div>
        <Button type="submit" appearance="primary">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
