import { correctionStrings } from './words.en';
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import { NO_CHOICES, type Layout, type ReadingChoices } from '../../../reading/result/readResult';
import type { ScreenProps } from '../../../pane/face';
import type { PaneSession } from '../../../pane/state/paneSession';
import { cellsAt } from '../../../pane/state/workbookViews';
import { correct } from './correctionTasks';
import { rowsBelowHeader } from './columnSamples';
import { ColumnRoles } from './ColumnRoles';
import { EffectPanel } from './EffectPanel';
import { ReadingOptions } from './ReadingOptions';
import { RowFields } from './RowFields';
import { useEffectPreview } from './useEffectPreview';
import { tokens } from '../../../pane/theme/tokens';

const SAMPLE_ROWS = 4;
const NOWHERE: CellSpan = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

const useStyles = makeStyles({
  // Stays in sight below the form, because it shows what each change does.
  foot: {
    position: 'sticky',
    bottom: 0,
    margin: '0 -16px -16px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  intro: { margin: 0 },
});

/** Corrects how the sheet was understood; every change shows its effect on the totals before it is applied. */
export function ReadingScreen({ state, session, shell }: ScreenProps): ReactElement {
  const onDone = (): void => shell.go('home');
  const { t } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { choices } = state.request;
  const [draft, setDraft] = useState<ReadingChoices>(choices);
  const [isWrong, setWrong] = useState(false);
  // Typed texts are forgotten with the draft, so a reset makes their fields anew.
  const [resets, setResets] = useState(0);
  const preview = useEffectPreview(session, state.report, draft, choices);
  const layout = preview.layout ?? (state.report?.reading ?? state.partialReading)?.layout ?? null;
  const samples = useSamples(session, layout);
  const reset = (): void => {
    setDraft(NO_CHOICES);
    setWrong(false);
    setResets(resets + 1);
  };
  const apply = (): void => {
    void correct(session, draft);
    onDone();
  };
  return (
    <>
      <div>
        <Button className={shared.outdent} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onDone}>
          {shell.titleOf('home')}
        </Button>
      </div>
      <section className={shared.section}>
        <h2 className={shared.heading}>{c.title}</h2>
        <p className={`${shared.quiet} ${styles.intro}`}>{c.intro}</p>
      </section>
      <RowFields key={resets} draft={draft} layout={layout} onDraft={setDraft} onWrong={setWrong} />
      {layout && <ColumnRoles layout={layout} draft={draft} samples={samples} onDraft={setDraft} />}
      <ReadingOptions draft={draft} layout={layout} onDraft={setDraft} />
      <div className={`${styles.foot} ${shared.section}`}>
        <EffectPanel preview={preview} />
        <div className={shared.wrap}>
          <Button
            appearance="primary"
            disabledFocusable={isWrong || preview.kind === 'unchanged' || preview.kind === 'refused'}
            onClick={apply}
          >
            {t.apply}
          </Button>
          <Button onClick={reset}>{c.reset}</Button>
        </div>
      </div>
    </>
  );
}

/** The first rows below the header, read again when the table is found elsewhere. */
function useSamples(session: PaneSession, layout: Layout | null): readonly (readonly Cell[])[] {
  const [samples, setSamples] = useState<readonly (readonly Cell[])[]>([]);
  const sheet = layout?.sheet ?? null;
  const { row, column, rowCount, columnCount } = layout ? rowsBelowHeader(layout, SAMPLE_ROWS) : NOWHERE;
  useEffect(() => {
    if (sheet === null) return undefined;
    let isGone = false;
    void cellsAt(session, sheet, { row, column, rowCount, columnCount }).then((rows) => !isGone && setSamples(rows));
    return () => {
      isGone = true;
    };
  }, [session, sheet, row, column, rowCount, columnCount]);
  return samples;
}
