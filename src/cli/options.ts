import { cliText } from './cliText';
import type { Message } from '../kernel/words/message';
import { parseArgs } from 'node:util';

/** An option of the command line: with a value, or a plain switch. */
export interface OptionSpec {
  readonly name: string;
  /** What stands after it, as the help writes it; '' for a switch. */
  readonly value: string;
  readonly help: Message;
  /** True where it may be given several times; its values are then joined by blanks. */
  readonly repeats?: boolean;
}

/** Options and operands as typed, names without the leading dashes. */
export interface TypedOptions {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** The command line was used wrongly; `what` is one sentence for stderr. The exit code is 2. */
export class UsageError extends Error {
  constructor(readonly what: Message) {
    super(what.code);
    this.name = 'UsageError';
  }
}

/**
 * Splits arguments by the options that a command has: `--sheet NAME`, `--sheet=NAME`, `--json`. After `--` everything is an operand.
 *
 * @throws UsageError for an unknown option, one without its value, or one that is given twice.
 */
export function splitOptions(argv: readonly string[], specs: readonly OptionSpec[]): TypedOptions {
  const options = Object.fromEntries(specs.map(({ name, value }) => [name, { type: value === '' ? 'boolean' : 'string' } as const]));
  const { tokens, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const spec = rawName.startsWith('--') ? specs.find((one) => one.name === name) : undefined;
    if (!spec) throw new UsageError(cliText('noOption', { option: rawName }));
    if ((values.has(name) && !spec.repeats) || switches.has(name)) throw new UsageError(cliText('givenTwice', { option: name }));
    if (spec.value === '') {
      if (value !== undefined) throw new UsageError(cliText('noValueTaken', { option: name }));
      switches.add(name);
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('--'))) {
      throw new UsageError(cliText('valueNeeded', { option: name, value: spec.value }));
    } else values.set(name, values.has(name) ? `${values.get(name)!} ${value}` : value);
  }
  return { operands: positionals, values, switches };
}

/** The value of an option if it is one of `choices`, `null` where it is not given. */
export function choiceOf<T extends string>(options: TypedOptions, name: string, choices: readonly T[]): T | null {
  const value = options.values.get(name);
  if (value === undefined) return null;
  const choice = choices.find((one) => one.toLowerCase() === value.toLowerCase());
  if (choice === undefined) throw new UsageError(cliText('noneOf', { option: name, value, choices }));
  return choice;
}
