import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../../pane/components/Section';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Shell } from '../../../pane/face';
import type { PaneSession } from '../../../pane/state/paneSession';
import { HOUR_STEPS, type HourStep } from '../domain/firstHour';
import { checkSteps } from './practiceTasks';
import { practiceStrings } from './words.en';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '6px' } });

/** The screen on which each step is done. */
const SCREENS: Readonly<Record<HourStep, string>> = {
  sample: 'home',
  refresh: 'home',
  call: 'worklist',
  promise: 'worklist',
  dispute: 'worklist',
  note: 'worklist',
  check: 'home',
  notices: 'statements',
  forecast: 'forecast',
  month: 'month',
};

interface HourProps {
  readonly session: PaneSession;
  readonly shell: Shell;
  readonly isBusy: boolean;
  /** `null` before anybody has looked. */
  readonly done: ReadonlySet<HourStep> | null;
}

/** Ten steps with the sample, each checked in the workbook; the next one leads to its screen. */
export function HourSection({ session, shell, isBusy, done }: HourProps): ReactElement {
  const { t } = useText();
  const w = practiceStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const next = done && HOUR_STEPS.find((step) => !done.has(step));
  return (
    <Section id="practice-hour" title={w.hourTitle}>
      <span className={shared.quiet}>{w.hourBody}</span>
      <div>
        <Button disabledFocusable={isBusy} onClick={() => !isBusy && void checkSteps(session)}>
          {w.hourCheck}
        </Button>
      </div>
      {done && !next && (
        <span className={shared.strong} role="status">
          {w.hourAll}
        </span>
      )}
      {done && (
        <ol className={styles.list}>
          {HOUR_STEPS.map((step) => (
            <li key={step}>
              <span className={done.has(step) ? shared.quiet : step === next ? shared.strong : ''}>
                {w.steps[step]} {done.has(step) ? `✓ ${w.hourDone}` : w.hourOpen}
              </span>
              {step === next && (
                <div>
                  <Button size="small" onClick={() => shell.go(SCREENS[step])}>
                    {w.go}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
