import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { quotedSheetName } from '../../../kernel/sheet/cells';
import { at } from '../../../kernel/sheet/formulas';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { selection } from '../../../pane/state/workbookViews';
import type { PaneSession } from '../../../pane/state/paneSession';
import { monthStrings } from './words.en';
import type { ControlDraft } from './monthDraft';

interface ControlProps {
  readonly code: string;
  readonly control: ControlDraft;
  /** What is wrong with it, or `null`. */
  readonly message: string | null;
  readonly session: PaneSession;
  readonly onControl: (control: ControlDraft) => void;
}

/** The control balance of one currency: typed, or the cell that is selected in the workbook. */
export function ControlField({ code, control, message, session, onControl }: ControlProps): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { cell, text } = control;
  const pick = (): void => {
    void selection(session).then((selection) => {
      if (selection) onControl({ text: '', cell: { sheet: selection.sheet, row: selection.span.row, column: selection.span.column } });
    });
  };
  const said =
    message !== null
      ? { validationMessage: message }
      : { hint: cell ? m.fromCell(`${quotedSheetName(cell.sheet)}!${at(cell.row, cell.column)}`) : m.controlHint };
  return (
    <>
      <Field label={m.control(code)} {...said}>
        <Input value={text} inputMode="decimal" onChange={(_, data) => onControl({ text: data.value, cell: null })} />
      </Field>
      <div className={shared.wrap}>
        <Button size="small" onClick={pick}>
          {m.useCell}
        </Button>
      </div>
    </>
  );
}
