import type { ComponentType, ReactElement } from 'react';
import {
  AutowrapIcon,
  BoldIcon,
  CancelFreezeIcon,
  ConditionsDoubleIcon,
  DataValidationIcon,
  FilterIcon,
  FreezeToSelectedIcon,
  ItalicIcon,
  LeftJustifyingIcon,
  RedoIcon,
  RightJustifyingIcon,
  SearchIcon,
  SumIcon,
  UnderlineIcon,
  UndoIcon,
  HorizontallyIcon,
} from '@univerjs/icons';
import { NUMBER_FORMATS, type HomeCommand } from './homeCommands';

type Icon = ComponentType<{ className?: string }>;
interface HomeButton {
  readonly label: string;
  readonly icon: Icon;
  readonly command: HomeCommand;
}

const GROUPS: readonly { readonly label: string; readonly buttons: readonly HomeButton[] }[] = [
  {
    label: 'Undo',
    buttons: [
      { label: 'Undo', icon: UndoIcon, command: { kind: 'undo' } },
      { label: 'Redo', icon: RedoIcon, command: { kind: 'redo' } },
    ],
  },
  {
    label: 'Font',
    buttons: [
      { label: 'Bold', icon: BoldIcon, command: { kind: 'bold' } },
      { label: 'Italic', icon: ItalicIcon, command: { kind: 'italic' } },
      { label: 'Underline', icon: UnderlineIcon, command: { kind: 'underline' } },
    ],
  },
  {
    label: 'Alignment',
    buttons: [
      { label: 'Align left', icon: LeftJustifyingIcon, command: { kind: 'align', side: 'left' } },
      { label: 'Center', icon: HorizontallyIcon, command: { kind: 'align', side: 'center' } },
      { label: 'Align right', icon: RightJustifyingIcon, command: { kind: 'align', side: 'right' } },
      { label: 'Wrap text', icon: AutowrapIcon, command: { kind: 'wrap' } },
    ],
  },
  {
    label: 'View',
    buttons: [
      { label: 'Freeze panes', icon: FreezeToSelectedIcon, command: { kind: 'freeze' } },
      { label: 'Unfreeze panes', icon: CancelFreezeIcon, command: { kind: 'unfreeze' } },
    ],
  },
  {
    label: 'Rules',
    buttons: [
      { label: 'Conditional formatting', icon: ConditionsDoubleIcon, command: { kind: 'conditionalFormats' } },
      { label: 'Data validation', icon: DataValidationIcon, command: { kind: 'validations' } },
    ],
  },
  {
    label: 'Editing',
    buttons: [
      { label: 'AutoSum', icon: SumIcon, command: { kind: 'autosum' } },
      { label: 'Filter', icon: FilterIcon, command: { kind: 'filter' } },
      { label: 'Find', icon: SearchIcon, command: { kind: 'find' } },
    ],
  },
];

function NumberFormatChoice({ run }: { readonly run: (command: HomeCommand) => void }): ReactElement {
  return (
    <div className="ribbon-group">
      <div className="ribbon-controls">
        <select aria-label="Number format" value="" onChange={(e) => run({ kind: 'numberFormat', pattern: e.target.value })}>
          <option value="" disabled>
            Number format
          </option>
          {NUMBER_FORMATS.map((f) => (
            <option key={f.name} value={f.pattern}>
              {f.name}
            </option>
          ))}
        </select>
      </div>
      <div className="ribbon-group-label">Number</div>
    </div>
  );
}

/** The few commands of Excel's Home tab that a reader of an aging report needs. */
export function HomeTab({ run }: { readonly run: (command: HomeCommand) => void }): ReactElement {
  return (
    <>
      {GROUPS.map((group) => (
        <div className="ribbon-group" key={group.label} role="group" aria-label={group.label}>
          <div className="ribbon-controls">
            {group.buttons.map(({ label, icon: Glyph, command }) => (
              <button type="button" className="ribbon-small" key={label} title={label} aria-label={label} onClick={() => run(command)}>
                <Glyph />
              </button>
            ))}
          </div>
          <div className="ribbon-group-label">{group.label}</div>
        </div>
      ))}
      <NumberFormatChoice run={run} />
    </>
  );
}
