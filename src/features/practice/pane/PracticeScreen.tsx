import type { ReactElement } from 'react';
import { FilePick } from '../../../pane/components/FilePick';
import { Section } from '../../../pane/components/Section';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { GradeSection } from './GradeSection';
import { HourSection } from './HourSection';
import { MakeSection } from './MakeSection';
import { GRADED, HOUR, mentorOf } from './practiceTasks';
import { practiceStrings } from './words.en';

/** The first hour, practice to make and to grade, and the mentor's page. */
export function PracticeScreen({ state, session, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const w = practiceStrings(t);
  const shared = usePaneStyles();
  const isBusy = state.run !== null;
  return (
    <>
      <HourSection session={session} shell={shell} isBusy={isBusy} done={kept(state.kept, HOUR)} />
      <MakeSection session={session} isBusy={isBusy} />
      <GradeSection session={session} isBusy={isBusy} graded={kept(state.kept, GRADED)} />
      <Section id="practice-mentor" title={w.mentorTitle}>
        <span className={shared.quiet}>{w.mentorBody}</span>
        <FilePick label={w.mentor} isBusy={isBusy} onFiles={(files) => void mentorOf(session, files)} />
      </Section>
    </>
  );
}
