import type { ReactElement } from 'react';
import { ProtectIcon } from '@univerjs/icons';

interface ReviewTabProps {
  readonly isSheetProtected: boolean;
  readonly changeProtection: () => void;
}

/** Of Excel's Review tab, what stands in the way of a report: whether the shown sheet is protected. */
export function ReviewTab({ isSheetProtected, changeProtection }: ReviewTabProps): ReactElement {
  return (
    <div className="ribbon-group" role="group" aria-label="Protect">
      <div className="ribbon-controls">
        <button type="button" className="ribbon-small wide" onClick={changeProtection}>
          <ProtectIcon />
          <span>{isSheetProtected ? 'Unprotect sheet' : 'Protect sheet'}</span>
        </button>
      </div>
      <div className="ribbon-group-label">Protect</div>
    </div>
  );
}
