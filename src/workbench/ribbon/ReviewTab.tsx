import type { ReactElement } from 'react';
import { ProtectIcon } from '@univerjs/icons';
import type { PageCommands } from '../page/pageCommands';
import type { PageState } from '../page/pageState';

interface ReviewTabProps {
  readonly state: Pick<PageState, 'isSheetProtected' | 'isWorkbookProtected'>;
  readonly commands: Pick<PageCommands, 'changeProtection' | 'unprotectWorkbook'>;
}

/** Of Excel's Review tab, what stands in the way of a report: whether the shown sheet and the workbook's structure are protected. */
export function ReviewTab({ state, commands }: ReviewTabProps): ReactElement {
  return (
    <div className="ribbon-group" role="group" aria-label="Protect">
      <div className="ribbon-controls">
        <button type="button" className="ribbon-small wide" onClick={commands.changeProtection}>
          <ProtectIcon />
          <span>{state.isSheetProtected ? 'Unprotect sheet' : 'Protect sheet'}</span>
        </button>
        {state.isWorkbookProtected && (
          <button type="button" className="ribbon-small wide" onClick={commands.unprotectWorkbook}>
            <ProtectIcon />
            <span>Unprotect workbook</span>
          </button>
        )}
      </div>
      <div className="ribbon-group-label">Protect</div>
    </div>
  );
}
