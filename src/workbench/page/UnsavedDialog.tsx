import type { ReactElement } from 'react';
import { ModalQuestion } from './ModalQuestion';
import type { UnsavedAnswer, UnsavedQuestion } from './pageState';

const CHOICES: readonly { readonly answer: UnsavedAnswer; readonly label: string }[] = [
  { answer: 'save', label: 'Save' },
  { answer: 'discard', label: "Don't save" },
  { answer: 'cancel', label: 'Cancel' },
];

/** Asks whether to save a workbook before another takes its place. Save has the focus; Escape cancels. */
export function UnsavedDialog({ question }: { readonly question: UnsavedQuestion }): ReactElement {
  return (
    <ModalQuestion title={`Save your changes to ${question.fileName}?`} onCancel={() => question.answer('cancel')}>
      <p>If you don&apos;t save, what was changed since it was opened is lost.</p>
      <div className="question-answers">
        {CHOICES.map(({ answer, label }) => (
          <button
            type="button"
            key={answer}
            className={answer === 'save' ? 'answer first' : 'answer'}
            onClick={() => question.answer(answer)}
          >
            {label}
          </button>
        ))}
      </div>
    </ModalQuestion>
  );
}
