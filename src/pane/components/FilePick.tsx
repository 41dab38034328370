import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

/** A button that lets the user pick a file, or several; workbooks where nothing else is said. */
export function FilePick({
  label,
  isBusy,
  accept = '.xlsx,.xlsm',
  onFile,
  onFiles,
}: {
  readonly label: string;
  readonly isBusy: boolean;
  /** Endings of files that are offered; '' offers all. */
  readonly accept?: string;
  readonly onFile?: (file: File) => void;
  /** Takes several at once, in the place of one. */
  readonly onFiles?: (files: readonly File[]) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const files = Array.from(input.current?.files ?? []);
    if (files[0]) onFile?.(files[0]);
    if (files.length > 0) onFiles?.(files);
    // The same file may be picked again, as after it was changed.
    if (input.current) input.current.value = '';
  };
  return (
    <div>
      <Button disabledFocusable={isBusy} onClick={() => !isBusy && input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" accept={accept} multiple={onFiles !== undefined} hidden tabIndex={-1} aria-hidden onChange={take} />
    </div>
  );
}
