import { WorkbookError } from '../kernel/run/workbook';
import { functionsOf, type FunctionsFace } from '../functions/face';
import { callCommand } from './call';
import { commandsOf, type CliFace } from './face';
import { helpText } from './help';
import { UsageError } from './options';
import { EXIT, type Terminal } from './terminal';
import type { Say } from '../kernel/words/say';
import { sayIn, splitLanguage } from './language';

/** What the command line shows: commands and functions. */
type Shown = CliFace & FunctionsFace;

/** Sentences on one line. */
function oneLine(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

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
    await terminal.write(await helpText(commands));
    return EXIT.done;
  }
  if (name === undefined)
    throw new UsageError(`Name a command: ${commands.map((one) => one.name).join(', ')} or call. See agewise --help.`);
  if (name === 'call') return callCommand(await functionsOf(features), rest, terminal);
  const command = commands.find((one) => one.name === name);
  if (!command) throw new UsageError(`There is no command ${name}: see agewise --help.`);
  return (await command.load()).run(rest, terminal, say);
}

/**
 * Runs a command line (without the program's own name) with the commands of the capabilities, and resolves to its exit code. What went wrong is one line on stderr: what, where,
 * what to do. An error of the program itself is not caught.
 */
export async function main(features: readonly Shown[], argv: readonly string[], version: string, terminal: Terminal): Promise<number> {
  let say = sayIn('en');
  try {
    const { tag, rest } = splitLanguage(argv);
    say = sayIn(tag);
    return await dispatch(features, rest, version, terminal, say);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(oneLine('agewise:', error.message));
      return EXIT.usage;
    }
    if (error instanceof WorkbookError) {
      terminal.complain(
        oneLine(
          'agewise:',
          say(error.what),
          say(error.whatToDo),
          error.answerWith.length > 0 ? `Options that help: ${error.answerWith.join(', ')}.` : '',
        ),
      );
      return EXIT.notRead;
    }
    throw error;
  }
}
