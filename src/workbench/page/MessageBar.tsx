import type { ReactElement } from 'react';
import type { PageMessage } from './pageState';

/** A sentence above the sheet: what happened to a file or a command. */
export function MessageBar({ message, close }: { readonly message: PageMessage; readonly close: () => void }): ReactElement {
  return (
    <div className={`message-bar ${message.tone}`} role={message.tone === 'error' ? 'alert' : 'status'}>
      <span>{message.text}</span>
      <button type="button" className="plain" aria-label="Close message" onClick={close}>
        ✕
      </button>
    </div>
  );
}
