import { WorkbookError } from '../kernel/run/workbook';
import { callCommand } from './call';
import { forecastCommand } from './forecast';
import { helpText } from './help';
import { UsageError } from './options';
import { reportCommand } from './report';
import { EXIT, type Terminal } from './terminal';
import type { Say } from '../kernel/words/say';
import { sayIn, splitLanguage } from './language';

/** A command: its arguments without its own name; resolves to the exit code. */
export type Command = (argv: readonly string[], terminal: Terminal, say: Say) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['report', reportCommand],
  ['forecast', forecastCommand],
  ['call', callCommand],
]);

/** Sentences on one line. */
function oneLine(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

async function dispatch(argv: readonly string[], version: string, terminal: Terminal, say: Say): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version') {
    await terminal.write(`${version}\n`);
    return EXIT.done;
  }
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    await terminal.write(helpText());
    return EXIT.done;
  }
  if (name === undefined) throw new UsageError('Name a command: report, forecast or call. See agewise --help.');
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command ${name}: see agewise --help.`);
  return command(rest, terminal, say);
}

/**
 * Runs a command line (without the program's own name) and resolves to its exit code. What went wrong is one line on stderr: what, where,
 * what to do. An error of the program itself is not caught.
 */
export async function main(argv: readonly string[], version: string, terminal: Terminal): Promise<number> {
  let say = sayIn('en');
  try {
    const { tag, rest } = splitLanguage(argv);
    say = sayIn(tag);
    return await dispatch(rest, version, terminal, say);
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
