const TEXTS_MAX = 5000;

/** The same function, with its answers remembered by text: a sheet says the same few hundred things again and again. */
export function rememberedByText<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerTo(text);
    if (known.size >= TEXTS_MAX) known.clear();
    known.set(text, answer);
    return answer;
  };
}
