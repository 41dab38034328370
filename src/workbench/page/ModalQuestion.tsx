import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';

interface ModalQuestionProps {
  readonly title: string;
  /** Escape. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of a question that must be answered before anything else: a modal dialog under its title. */
export function ModalQuestion({ title, onCancel, children }: ModalQuestionProps): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      className="question"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
