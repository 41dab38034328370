import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

/** A button that lets the user pick a file; a workbook where nothing else is said. */
export function FilePick({
  label,
  isBusy,
  accept = '.xlsx,.xlsm',
  onFile,
}: {
  readonly label: string;
  readonly isBusy: boolean;
  /** Endings of files that are offered; '' offers all. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const [file] = Array.from(input.current?.files ?? []);
    if (file) onFile(file);
    // The same file may be picked again, as after it was changed.
    if (input.current) input.current.value = '';
  };
  return (
    <div>
      <Button disabledFocusable={isBusy} onClick={() => !isBusy && input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" accept={accept} hidden tabIndex={-1} aria-hidden onChange={take} />
    </div>
  );
}
