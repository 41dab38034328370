import type { ReportFace } from '../features/reportFace';
import { inOrder } from '../kernel/feature';
import type { Say } from '../kernel/words/say';
import type { OptionSpec } from './options';
import type { Terminal } from './terminal';

/** What a command is made of once it is loaded. */
export interface CommandCode {
  readonly options: readonly OptionSpec[];
  /** Runs it with its arguments, without its own name; resolves to the exit code. */
  readonly run: (argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]) => Promise<number>;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands after its name, as the help writes it. */
  readonly usage: string;
  readonly load: () => Promise<CommandCode>;
}

/** What the command line sees of a capability. */
export interface CliFace {
  readonly order: number;
  /** Its command, or several. */
  readonly command?: Command | readonly Command[];
}

/** The commands of all capabilities in their order. */
export function commandsOf(features: readonly CliFace[]): readonly Command[] {
  return inOrder(features).flatMap(({ command }) => command ?? []);
}
