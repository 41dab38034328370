import { useEffect, useState } from 'react';

/** Opens a file that is dropped anywhere on the page; true while one hovers over it. */
export function useFileDrop(open: (file: File) => void): boolean {
  const [isHovering, setHovering] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setHovering(true);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', () => setHovering(false), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [open]);
  return isHovering;
}
