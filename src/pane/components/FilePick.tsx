import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

/** A button that lets the user pick a workbook file. */
export function FilePick({
  label,
  isBusy,
  onFile,
}: {
  readonly label: string;
  readonly isBusy: boolean;
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
      <input ref={input} type="file" accept=".xlsx,.xlsm" hidden tabIndex={-1} aria-hidden onChange={take} />
    </div>
  );
}
