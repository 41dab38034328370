import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { NoteEditRegular } from '@fluentui/react-icons/svg/note-edit';
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import type { ReactElement } from 'react';
import type { Shell } from '../../../pane/face';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';

/** What changes the workbook beside Refresh. */
export function WorkbookActions({ shell, hasItems }: { readonly shell: Shell; readonly hasItems: boolean }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  return (
    <Section id="workbook-actions" title={t.actions.title}>
      <div className={shared.wrap}>
        <Button
          icon={<TaskListSquareLtrRegular />}
          title={t.actions.checkHint}
          disabledFocusable={!shell.can('check')}
          onClick={() => shell.start('check')}
        >
          {t.actions.check}
        </Button>
        <Button
          icon={<NoteEditRegular />}
          aria-describedby="note-columns-hint"
          disabledFocusable={!shell.can('writeNoteColumns')}
          onClick={() => shell.start('writeNoteColumns')}
        >
          {t.actions.writeNoteColumns}
        </Button>
        <Button
          icon={<ArrowUndoRegular />}
          title={t.actions.restoreHint}
          disabledFocusable={!shell.can('restore')}
          onClick={() => shell.start('restore')}
        >
          {t.actions.restore}
        </Button>
        <Button
          icon={<ShieldTaskRegular />}
          title={t.actions.maskedCopyHint}
          disabledFocusable={!shell.can('saveMaskedCopy')}
          onClick={() => shell.start('saveMaskedCopy')}
        >
          {t.actions.maskedCopy}
        </Button>
      </div>
      <span id="note-columns-hint" className={shared.quiet}>
        {hasItems ? t.actions.noteColumnsHint : t.figures.noItems}
      </span>
    </Section>
  );
}
