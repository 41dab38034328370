import type { Message } from './message';

/** The area of messages that are sentences already and so said as they are. */
export const SENTENCES = '';

/** A message without words of its own, for what is not in a catalogue yet. */
export function sentence(code: string, text: string): Message {
  return { area: SENTENCES, code, params: { text } };
}

/** The text of such a message. */
export function sentenceOf({ params }: Message): string {
  return typeof params.text === 'string' ? params.text : '';
}
