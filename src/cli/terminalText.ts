/** Characters by which a text could steer a terminal or turn the order of what stands beside it; line ends and tabs stay. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Those of them that JSON may hold as they are. */
const STEERING_IN_JSON = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const LINE_LENGTH_MAX = 500;
const NAME_LENGTH_MAX = 60;

/** A text from a workbook as a terminal may show it: what would steer the terminal is replaced by U+FFFD. */
export function terminalText(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** JSON that stands for the same and steers no terminal. */
export function terminalJson(json: string): string {
  return json.replace(STEERING_IN_JSON, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One line of a person's screen, cut where it would fill all of it. */
export function terminalLine(text: string): string {
  return terminalText(cut(text.replace(/\s+/g, ' '), LINE_LENGTH_MAX));
}

/** A name on one line, cut where it would push everything beside it off the screen. */
export function shortName(name: string): string {
  return cut(name.replace(/\s+/g, ' '), NAME_LENGTH_MAX);
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
