import { useEffect, useRef, type ReactElement } from 'react';
import type { ShownDialog } from './pageState';

/** A dialog of the add-in over the page. Escape and the cross close it, as in Excel. */
export function DialogFrame({ dialog }: { readonly dialog: ShownDialog }): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), [dialog]);
  return (
    <dialog
      ref={box}
      className="addin-dialog"
      style={{ width: `${dialog.widthPercent}vw`, height: `${dialog.heightPercent}vh` }}
      aria-label={dialog.title}
      onClose={dialog.close}
    >
      <div className="pane-title">
        <h2>{dialog.title}</h2>
        <button type="button" className="plain" aria-label="Close dialog" onClick={dialog.close}>
          ✕
        </button>
      </div>
      <div className="pane-frame">
        <iframe title={dialog.title} src={dialog.url} />
      </div>
    </dialog>
  );
}
