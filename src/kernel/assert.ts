/** Thrown when the program itself is wrong; never for a user's data and never caught except at an entry, which shows it. */
class AssertionError extends Error {
  constructor(message: string) {
    super(`Agewise is wrong here: ${message}`);
    this.name = 'AssertionError';
  }
}

/** Throws an AssertionError unless `condition` holds; `message` says what must hold. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
