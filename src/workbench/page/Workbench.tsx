import { useEffect, useRef, type ReactElement } from 'react';
import { TaskPane } from '../pane/TaskPane';
import { ProtectionDialog } from '../protection/ProtectionDialog';
import { Ribbon } from '../ribbon/Ribbon';
import { StatusBar } from '../status/StatusBar';
import { DialogFrame } from './DialogFrame';
import { MessageBar } from './MessageBar';
import type { PageCommands } from './pageCommands';
import { usePageState, type PageStore } from './pageState';
import { TitleBar } from './TitleBar';
import { UnsavedDialog } from './UnsavedDialog';
import { useFileDrop } from './useFileDrop';

interface WorkbenchProps {
  readonly store: PageStore;
  readonly commands: PageCommands;
}

/** The whole page: title bar, ribbon, sheet, task pane, status bar. A workbook dropped anywhere on it is opened. */
export function Workbench({ store, commands }: WorkbenchProps): ReactElement {
  const state = usePageState(store);
  const place = useRef<HTMLDivElement>(null);
  const { gridElement } = state;
  const isDropping = useFileDrop(commands.openFile);
  useEffect(() => {
    if (gridElement) place.current?.append(gridElement);
  }, [gridElement]);
  return (
    <div className={isDropping ? 'workbench dropping' : 'workbench'}>
      <TitleBar state={state} commands={commands} />
      <Ribbon state={state} commands={commands} showTab={(tabId) => store.change({ tabId })} />
      {state.message && <MessageBar message={state.message} close={() => store.change({ message: null })} />}
      <div className="workplace">
        <main className="sheet" ref={place} aria-label="Spreadsheet" />
        <TaskPane
          title={state.manifest?.name ?? 'Add-in'}
          iconUrl={state.manifest?.iconUrl ?? null}
          isOpen={state.isPaneOpen}
          widthPixels={state.paneWidthPixels}
          frame={state.paneFrame}
          close={() => commands.showPane(false)}
          setWidth={commands.setPaneWidth}
        />
      </div>
      <StatusBar working={state.working} figures={state.selection} />
      {state.dialog && <DialogFrame dialog={state.dialog} />}
      {state.protectionQuestion && <ProtectionDialog question={state.protectionQuestion} />}
      {state.unsavedQuestion && <UnsavedDialog question={state.unsavedQuestion} />}
    </div>
  );
}
