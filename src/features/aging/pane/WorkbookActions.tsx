import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { NoteEditRegular } from '@fluentui/react-icons/svg/note-edit';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';

interface ActionsProps {
  readonly canRestore: boolean;
  readonly canWriteColumns: boolean;
  readonly isBusy: boolean;
  readonly session: PaneSession;
}

/** What changes the workbook beside Refresh. */
export function WorkbookActions({ canRestore, canWriteColumns, isBusy, session }: ActionsProps): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  return (
    <section className={shared.section} aria-labelledby="workbook-actions">
      <h2 id="workbook-actions" className={shared.heading}>
        {t.actions.title}
      </h2>
      <div className={shared.wrap}>
        <Button
          icon={<NoteEditRegular />}
          aria-describedby="note-columns-hint"
          disabledFocusable={isBusy || !canWriteColumns}
          onClick={() => void session.writeNoteColumns(null)}
        >
          {t.actions.writeNoteColumns}
        </Button>
        <Button
          icon={<ArrowUndoRegular />}
          title={t.actions.restoreHint}
          disabledFocusable={isBusy || !canRestore}
          onClick={() => void session.restore()}
        >
          {t.actions.restore}
        </Button>
      </div>
      <span id="note-columns-hint" className={shared.quiet}>
        {canWriteColumns ? t.actions.noteColumnsHint : t.figures.noItems}
      </span>
    </section>
  );
}
