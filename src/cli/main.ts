import { cliText } from './cliText';
import type { Message } from '../kernel/words/message';
import { WorkbookError } from '../kernel/run/workbook';
import type { ReportFace } from '../features/reportFace';
import { functionsOf, type FunctionsFace } from '../functions/face';
import { callCommand } from './call';
import { commandsOf, type CliFace } from './face';
import { helpText } from './help';
import { UsageError } from './options';
import { EXIT, unsteered, type Terminal } from './terminal';
import { terminalLine } from './terminalText';
import type { Say } from '../kernel/words/say';
import { sayIn, splitLanguage } from './language';

/** What the command line shows: commands, functions and reports. */
type Shown = CliFace & FunctionsFace & ReportFace;

/** The switch that every command knows: it shows what a line on stderr leaves out. */
const DEBUG = '--debug';

async function dispatch(
  features: readonly Shown[],
  argv: readonly string[],
  version: string,
  terminal: Terminal,
  say: Say,
): Promise<number> {
  const [name, ...rest] = argv;
  const commands = commandsOf(features);
  if (name === '--version') {
    await terminal.write(`${version}\n`);
    return EXIT.done;
  }
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    await terminal.write(await helpText(commands, say));
    return EXIT.done;
  }
  if (name === undefined) throw new UsageError(cliText('nameCommand', { commands: commands.map((one) => one.name) }));
  if (name === 'call') return callCommand(await functionsOf(features), rest, terminal, say);
  const command = commands.find((one) => one.name === name);
  if (!command) throw new UsageError(cliText('noCommand', { name }));
  return (await command.load()).run(rest, terminal, say, features);
}

/** The line that says what went wrong, and the exit code. */
function failure(error: unknown, say: Say): { readonly line: string; readonly code: number } {
  const line = (...what: readonly Message[]): string => terminalLine(say(cliText('line', { what })));
  if (error instanceof UsageError) return { line: line(error.what), code: EXIT.usage };
  if (!(error instanceof WorkbookError)) return { line: line(cliText('ownFault')), code: EXIT.notRead };
  const { what, whatToDo, answerWith: options } = error;
  const help = options.length > 0 ? [cliText('optionsThatHelp', { options })] : [];
  return { line: line(what, whatToDo, ...help), code: EXIT.notRead };
}

/** Where an error was thrown, and what caused it. */
function details(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${details(error.cause)}`;
}

/** The line that says that nobody takes what is printed, in the language that the arguments ask for. */
export function outputLost(argv: readonly string[], reason: string): string {
  const asked = argv.indexOf('--language');
  const say = sayIn(asked < 0 ? 'en' : (argv[asked + 1] ?? 'en'));
  return terminalLine(say(cliText('line', { what: [cliText('outputLost', { reason })] })));
}

/**
 * Runs a command line (without the program's own name) with the commands of the capabilities, and resolves to its exit code. What went
 * wrong, an error of the program itself too, is one line on stderr: what, where, what to do; with --debug the details follow.
 */
export async function main(features: readonly Shown[], argv: readonly string[], version: string, shown: Terminal): Promise<number> {
  const terminal = unsteered(shown);
  const operands = argv.indexOf('--');
  const place = argv.indexOf(DEBUG);
  const isDebugged = place >= 0 && (operands < 0 || place < operands);
  let say = sayIn('en');
  try {
    const { tag, rest } = splitLanguage(isDebugged ? argv.filter((_one, i) => i !== place) : argv);
    say = sayIn(tag);
    return await dispatch(features, rest, version, terminal, say);
  } catch (error) {
    const { line, code } = failure(error, say);
    terminal.complain(line);
    if (isDebugged) terminal.complain(details(error));
    return code;
  }
}
