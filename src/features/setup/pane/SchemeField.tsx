import { settingsStrings } from './words.en';
import { agingText } from '../../aging/agingText';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { PRESET_SCHEMES, schemeNamed } from '../../aging/domain/schemes';

interface SchemeProps {
  /** The scheme asked for in this pane; `null` takes that of AR Setup. */
  readonly asked: string | null;
  /** Name of the scheme of the last run, or `null` before one. */
  readonly inSetup: string | null;
  readonly onScheme: (scheme: string | null) => void;
}

const OWN = 'own';

/** Chooses a preset, or the user's own bounds. */
export function SchemeField({ asked, inSetup, onScheme }: SchemeProps): ReactElement {
  const { t, say } = useText();
  const s = settingsStrings(t);
  const shared = usePaneStyles();
  const isPreset = (name: string | null): boolean => PRESET_SCHEMES.some((scheme) => scheme.name === name);
  const [isOwn, setOwn] = useState(asked !== null && !isPreset(asked));
  const [bounds, setBounds] = useState(asked !== null && !isPreset(asked) ? asked : '');
  const own = bounds.trim() === '' ? null : schemeNamed(bounds);
  const bucketsOf = (labels: readonly string[]): string => labels.map((label) => say(agingText('bucket', { label }))).join(', ');
  const choose = (value: string): void => {
    setOwn(value === OWN);
    if (value !== OWN) onScheme(value === '' ? null : value);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (own) onScheme(own.name);
  };
  return (
    <>
      <Field label={s.scheme} hint={bucketsOf(schemeNamed(asked ?? inSetup ?? '')?.labels ?? [])}>
        <Select value={isOwn ? OWN : (asked ?? '')} onChange={(_, data) => choose(data.value)}>
          <option value="">{asked === null && inSetup !== null ? s.schemeOf(inSetup) : s.setupScheme}</option>
          {PRESET_SCHEMES.map((scheme) => (
            <option key={scheme.name}>{scheme.name}</option>
          ))}
          <option value={OWN}>{s.ownBounds}</option>
        </Select>
      </Field>
      {isOwn && (
        <form className={shared.section} onSubmit={submit}>
          <Field
            label={s.bounds}
            {...(bounds.trim() !== '' && !own
              ? { validationMessage: s.boundsWrong }
              : { hint: own ? bucketsOf(own.labels) : s.boundsHint })}
          >
            <Input value={bounds} onChange={(_, data) => setBounds(data.value)} />
          </Field>
          <div>
            <Button type="submit" disabledFocusable={!own}>
              {t.apply}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
