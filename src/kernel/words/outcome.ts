/** A figure, or the sentence that says why there is none. */
export type Outcome = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

export function figure(value: number): Outcome {
  return { ok: true, value: value === 0 ? 0 : value };
}

export function noFigure(reason: string): Outcome {
  return { ok: false, reason };
}
