import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { PANE_WIDTH_PIXELS } from '../page/pageState';

interface TaskPaneProps {
  readonly title: string;
  readonly iconUrl: string | null;
  readonly isOpen: boolean;
  readonly widthPixels: number;
  /** The add-in's frame; it stays in the page while the pane is closed, because custom functions run in it. */
  readonly frame: HTMLIFrameElement | null;
  readonly close: () => void;
  readonly setWidth: (pixels: number) => void;
}

const STEP_PIXELS = 16;

const within = (pixels: number): number => Math.min(PANE_WIDTH_PIXELS.most, Math.max(PANE_WIDTH_PIXELS.least, Math.round(pixels)));

interface ResizerProps {
  readonly widthPixels: number;
  readonly setWidth: (pixels: number) => void;
}

/** The edge of the pane that is dragged, or moved by the arrow keys. */
function Resizer({ widthPixels, setWidth }: ResizerProps): ReactElement {
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width: widthPixels });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (from) setWidth(within(from.width + from.x - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowLeft' ? STEP_PIXELS : event.key === 'ArrowRight' ? -STEP_PIXELS : 0;
    if (step === 0) return;
    event.preventDefault();
    setWidth(within(widthPixels + step));
  };
  return (
    <div
      className={from ? 'pane-resizer dragging' : 'pane-resizer'}
      role="slider"
      aria-label="Width of the pane"
      aria-orientation="horizontal"
      aria-valuenow={widthPixels}
      aria-valuemin={PANE_WIDTH_PIXELS.least}
      aria-valuemax={PANE_WIDTH_PIXELS.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setFrom(null)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The task pane at the right of the sheet, with the add-in's frame inside. */
export function TaskPane({ title, iconUrl, isOpen, widthPixels, frame, close, setWidth }: TaskPaneProps): ReactElement {
  const pane = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame && frame.parentElement !== place.current) place.current?.replaceChildren(frame);
  }, [frame]);
  useEffect(() => {
    if (pane.current) pane.current.inert = !isOpen;
  }, [isOpen]);
  return (
    <aside ref={pane} className={isOpen ? 'pane' : 'pane closed'} style={isOpen ? { width: widthPixels } : undefined} aria-label={title}>
      <Resizer widthPixels={widthPixels} setWidth={setWidth} />
      <div className="pane-title">
        {iconUrl !== null && <img src={iconUrl} alt="" width={16} height={16} />}
        <h2>{title}</h2>
        <button type="button" className="plain" aria-label="Close pane" title="Close" onClick={close}>
          ✕
        </button>
      </div>
      <div className="pane-frame" ref={place} />
    </aside>
  );
}
