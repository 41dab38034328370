import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { rowsInSight, scrollTo, type Sight } from './rowsInSight';

const sightOf = (scroller: HTMLElement): Sight => ({ topPx: scroller.scrollTop, heightPx: scroller.clientHeight });

/** The part of a long list that is made. */
interface RowsInSight {
  /** Indices of the rows to make, in order. */
  readonly indices: readonly number[];
  /** Scrolls a row into sight, or to the middle. */
  readonly show: (index: number, isCentred?: boolean) => void;
}

/** Which of `count` rows of `rowPx` each to make, kept up while the scroller is scrolled or changes its height. */
export function useRowsInSight(scroller: RefObject<HTMLElement>, count: number, rowPx: number): RowsInSight {
  const [{ from, to }, setRange] = useState({ from: 0, to: 0 });
  const isThere = count > 0;
  const look = useCallback(() => {
    if (!scroller.current) return;
    const next = rowsInSight(sightOf(scroller.current), count, rowPx);
    setRange((last) => (last.from === next.from && last.to === next.to ? last : next));
  }, [scroller, count, rowPx]);
  // Before the first paint, so that no empty list is seen; without rows there is no scroller.
  useLayoutEffect(() => {
    const element = scroller.current;
    look();
    if (!isThere || !element) return;
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [scroller, isThere, look]);
  const show = useCallback(
    (index: number, isCentred = false) => {
      const element = scroller.current;
      if (!element) return;
      element.scrollTop = scrollTo(index, sightOf(element), count, rowPx, isCentred);
      // The row that is named as active must exist at once, not with the scroll's own event.
      look();
    },
    [scroller, count, rowPx, look],
  );
  // A list that was just filtered is shorter than the range that was looked at.
  const end = Math.min(to, count);
  return { indices: Array.from({ length: Math.max(0, end - from) }, (_, place) => from + place), show };
}
