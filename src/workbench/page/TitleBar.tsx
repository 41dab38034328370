import { useRef, type ReactElement } from 'react';
import type { PageCommands } from './pageCommands';
import type { PageState } from './pageState';

const OPENED_TYPES = '.xlsx,.xlsm,.xls,.csv';

function OpenButton({ open }: { readonly open: (file: File) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="title-button" onClick={() => input.current?.click()}>
        Open
      </button>
      <input
        ref={input}
        className="hidden"
        type="file"
        accept={OPENED_TYPES}
        aria-label="Workbook to open"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) open(file);
          // The same file may be chosen again after it was changed on disk.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** The green bar at the top: the workbook's name, open and save, and how the pane looks. */
export function TitleBar({ state, commands }: { readonly state: PageState; readonly commands: PageCommands }): ReactElement {
  return (
    <header className="title-bar">
      <div className="title-grid-mark" aria-hidden="true" />
      <h1 className="title-name">
        {state.fileName || 'Workbook'}
        <span className="title-saved">{state.hasUnsavedChanges ? ' • changed' : ''}</span>
      </h1>
      <div className="title-note">Agewise workbench: your file stays in this browser tab</div>
      <OpenButton open={commands.openFile} />
      <button type="button" className="title-button" onClick={commands.saveCopy} disabled={state.working !== null}>
        Save a copy
      </button>
      <button type="button" className="title-button" onClick={commands.openSample}>
        Sample
      </button>
      <button
        type="button"
        className="title-button"
        aria-pressed={state.isPaneDark}
        onClick={() => commands.setPaneDark(!state.isPaneDark)}
      >
        Dark pane
      </button>
    </header>
  );
}
