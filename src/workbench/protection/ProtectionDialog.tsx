import { useState, type FormEvent, type ReactElement } from 'react';
import { NOTHING_ALLOWED, type Allowance } from '../../adapters/xlsx/protection/sheetProtection';
import { ModalQuestion } from '../page/ModalQuestion';
import type { ProtectionQuestion, ProtectQuestion, UnprotectQuestion } from './protectionQuestion';

const OFFERED: readonly { readonly name: Allowance; readonly label: string }[] = [
  { name: 'allowFormatCells', label: 'Format cells' },
  { name: 'allowFormatColumns', label: 'Format columns' },
  { name: 'allowFormatRows', label: 'Format rows' },
  { name: 'allowInsertColumns', label: 'Insert columns' },
  { name: 'allowInsertRows', label: 'Insert rows' },
  { name: 'allowDeleteColumns', label: 'Delete columns' },
  { name: 'allowDeleteRows', label: 'Delete rows' },
  { name: 'allowSort', label: 'Sort' },
  { name: 'allowAutoFilter', label: 'Use filters' },
];

interface FrameProps {
  readonly title: string;
  readonly confirm: string;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly children: ReactElement;
}

function QuestionFrame({ title, confirm, submit, cancel, children }: FrameProps): ReactElement {
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <ModalQuestion title={title} onCancel={cancel}>
      <form onSubmit={onSubmit}>
        {children}
        <div className="question-answers">
          <button type="submit" className="answer first">
            {confirm}
          </button>
          <button type="button" className="answer" onClick={cancel}>
            Cancel
          </button>
        </div>
      </form>
    </ModalQuestion>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly problem?: string | null;
}

function PasswordField({ label, value, change, problem }: PasswordProps): ReactElement {
  return (
    <label className="question-field">
      <span>{label}</span>
      <input
        type="password"
        autoComplete="off"
        value={value}
        aria-invalid={Boolean(problem)}
        onChange={(event) => change(event.target.value)}
      />
      {problem && (
        <span className="question-problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  );
}

function UnprotectDialog({ question }: { readonly question: UnprotectQuestion }): ReactElement {
  const [password, setPassword] = useState('');
  return (
    <QuestionFrame
      title={`Unprotect ${question.name}`}
      confirm="Unprotect"
      submit={() => question.answer(password)}
      cancel={() => question.answer(null)}
    >
      <PasswordField label="Password" value={password} change={setPassword} problem={question.problem} />
    </QuestionFrame>
  );
}

function ProtectDialog({ question }: { readonly question: ProtectQuestion }): ReactElement {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [allowed, setAllowed] = useState<readonly Allowance[]>([]);
  const submit = (): void => {
    if (password !== again) setProblem('The two passwords differ.');
    else question.answer({ password, options: { ...NOTHING_ALLOWED, ...Object.fromEntries(allowed.map((name) => [name, true])) } });
  };
  return (
    <QuestionFrame title={`Protect "${question.sheetName}"`} confirm="Protect" submit={submit} cancel={() => question.answer(null)}>
      <>
        <p>
          Locked cells can then no longer be changed, neither by hand nor by an add-in. Without a password, everybody can unprotect the
          sheet.
        </p>
        <PasswordField label="Password (may stay empty)" value={password} change={setPassword} />
        <PasswordField label="Password again" value={again} change={setAgain} problem={problem} />
        <fieldset className="question-choices">
          <legend>What stays allowed</legend>
          {OFFERED.map(({ name, label }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={allowed.includes(name)}
                onChange={(event) => setAllowed(event.target.checked ? [...allowed, name] : allowed.filter((one) => one !== name))}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </>
    </QuestionFrame>
  );
}

/** Asks for the password of a protected sheet, or how one is to be protected. Enter confirms, Escape cancels. */
export function ProtectionDialog({ question }: { readonly question: ProtectionQuestion }): ReactElement {
  return question.kind === 'protect' ? <ProtectDialog question={question} /> : <UnprotectDialog question={question} />;
}
