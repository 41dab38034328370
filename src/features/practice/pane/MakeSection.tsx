import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Section } from '../../../pane/components/Section';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { LEVELS, type Level } from '../domain/recipe/practiceBook';
import { makePractice } from './practiceTasks';
import { practiceStrings } from './words.en';

const SEED_MAX = 9_999_999;
/** Seeds that are proposed have at most four digits, so that they are easily said. */
const SEEDS_PROPOSED = 10_000;

/** Level and seed of a practice to make; the seed is proposed. */
export function MakeSection({ session, isBusy }: { readonly session: PaneSession; readonly isBusy: boolean }): ReactElement {
  const { t } = useText();
  const w = practiceStrings(t);
  const shared = usePaneStyles();
  const [level, setLevel] = useState<Level>(1);
  const [seed, setSeed] = useState(() => String(Math.floor(session.nowMs()) % SEEDS_PROPOSED));
  const isSeed = /^\d+$/.test(seed.trim()) && Number(seed) <= SEED_MAX;
  return (
    <Section id="practice-make" title={w.makeTitle}>
      <span className={shared.quiet}>{w.makeBody}</span>
      <Field label={w.level}>
        <Select value={String(level)} onChange={(_, data) => setLevel(LEVELS.find((one) => String(one) === data.value) ?? 1)}>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {w.levels[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={w.seed} {...(isSeed ? {} : { validationMessage: w.seedWrong })}>
        <Input value={seed} inputMode="numeric" onChange={(_, data) => setSeed(data.value)} />
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !isSeed}
          onClick={() => !isBusy && isSeed && void makePractice(session, { seed: Number(seed), level, language: t.language })}
        >
          {w.make}
        </Button>
      </div>
    </Section>
  );
}
