import { useEffect, useRef, type ReactElement } from 'react';
import type { DialogRequest } from './pageState';

/** A dialog of the add-in over the page. Escape and the cross close it, as in Excel. */
export function DialogFrame({ dialog }: { readonly dialog: DialogRequest }): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(dialog.frame);
    box.current?.showModal();
  }, [dialog]);
  return (
    <dialog ref={box} className="addin-dialog" style={{ width: `${dialog.widthPercent}vw`, height: `${dialog.heightPercent}vh` }} aria-label={dialog.title} onClose={dialog.close}>
      <div className="pane-title">
        <h2>{dialog.title}</h2>
        <button type="button" className="plain" aria-label="Close dialog" onClick={dialog.close}>
          ✕
        </button>
      </div>
      <div className="pane-frame" ref={place} />
    </dialog>
  );
}
