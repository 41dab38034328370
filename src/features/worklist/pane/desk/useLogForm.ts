import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { LoggedKind } from './words.en';

const KEYS: Readonly<Record<string, LoggedKind>> = { c: 'call', p: 'promise', d: 'dispute', n: 'nextStep' };

interface OpenLogForm {
  /** The element that holds the buttons (each with its kind as `data-kind`) and the form. */
  readonly desk: RefObject<HTMLDivElement>;
  /** Which form is open, `null` for none. */
  readonly kind: LoggedKind | null;
  readonly open: (kind: LoggedKind) => void;
  readonly close: () => void;
}

/** Which form of the log is open, by its button or its key. The focus of a form that closes goes back to the button that opened it. */
export function useLogForm(): OpenLogForm {
  const [kind, setKind] = useState<LoggedKind | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  const returnsTo = useRef<LoggedKind | null>(null);
  const close = useCallback(() => {
    // Whoever is at work elsewhere by then keeps the focus there.
    const holdsFocus = desk.current?.querySelector('form')?.contains(document.activeElement) === true;
    setKind((now) => {
      if (now !== null) returnsTo.current = holdsFocus ? now : null;
      return null;
    });
  }, []);
  useEffect(() => {
    if (kind !== null || returnsTo.current === null) return;
    desk.current?.querySelector<HTMLElement>(`button[data-kind="${returnsTo.current}"]`)?.focus();
    returnsTo.current = null;
  }, [kind]);
  useEffect(() => {
    // Wherever the focus stands in the account, but not while something is typed, nor over a form that is open and may hold it.
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        close();
        return;
      }
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      const pressed = KEYS[event.key.toLowerCase()];
      if (isTyping || !pressed) return;
      event.preventDefault();
      setKind((now) => now ?? pressed);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [close]);
  return { desk, kind, open: setKind, close };
}
