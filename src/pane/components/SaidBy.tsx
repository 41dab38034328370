import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { isoFromDay, type DayNumber } from '../../kernel/calendar/dayNumber';
import { dayFromTyped, typedDateExample } from '../format/typedDate';
import type { DeskMemory } from '../state/deskMemory';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';

/** What is done in somebody's name; several are buttons beside each other. */
interface SaidAction {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly run: (who: string, when: DayNumber) => void;
}

/** The day and the name that an entry carries, both remembered, and what is done with them; nothing is done without a name or a day. */
export function SaidBy({
  memory,
  dayLabel,
  isBusy,
  actions,
}: {
  readonly memory: DeskMemory;
  readonly dayLabel: string;
  readonly isBusy: boolean;
  readonly actions: readonly SaidAction[];
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const [day, setDay] = useState(isoFromDay(memory.day));
  const [name, setName] = useState(memory.who);
  const [isAsked, setAsked] = useState(false);
  const when = dayFromTyped(day, f.locale);
  const who = name.trim();
  const start = (run: SaidAction['run']): void => {
    setAsked(true);
    if (isBusy || when === null || who === '') return;
    memory.keep(who, when);
    run(who, when);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    start(actions[0]!.run);
  };
  return (
    <form className={shared.section} onSubmit={submit}>
      <Field label={dayLabel} {...(isAsked && when === null ? { validationMessage: t.source.asOfWrong(typedDateExample(f.locale)) } : {})}>
        <Input value={day} onChange={(_, data) => setDay(data.value)} />
      </Field>
      <Field label={t.said.name} required {...(isAsked && who === '' ? { validationMessage: t.said.nameMissing } : {})}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
      <div className={shared.wrap}>
        {actions.map(({ label, isPrimary, run }) => (
          <Button
            key={label}
            type="button"
            appearance={isPrimary ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={() => start(run)}
          >
            {label}
          </Button>
        ))}
      </div>
    </form>
  );
}
