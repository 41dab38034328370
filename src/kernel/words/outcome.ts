import type { Message } from './message';

/** A figure, or why there is none. */
export type Outcome = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: Message };

export function figure(value: number): Outcome {
  return { ok: true, value: value === 0 ? 0 : value };
}

export function noFigure(reason: Message): Outcome {
  return { ok: false, reason };
}
