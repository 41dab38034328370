import type { Say } from '../kernel/words/say';
import { cliText } from './cliText';
import type { Command } from './face';
import type { OptionSpec } from './options';

function optionLines(specs: readonly OptionSpec[], say: Say): string[] {
  return specs.map(({ name, value, help }) => `  ${`--${name}${value === '' ? '' : ` ${value}`}`.padEnd(30)} ${say(help)}`);
}

async function commandLines({ name, usage, load }: Command, say: Say): Promise<readonly string[]> {
  return [`agewise ${name} ${usage}`, ...optionLines((await load()).options, say), ''];
}

/** What `agewise --help` prints of these commands. */
export async function helpText(commands: readonly Command[], say: Say): Promise<string> {
  return [
    say(cliText('purpose')),
    '',
    ...(await Promise.all(commands.map((command) => commandLines(command, say)))).flat(),
    `agewise call <FUNCTION> '<JSON>'   ${say(cliText('callHelp'))}: agewise call DSO '[600000, 2400000, 90]'`,
    `agewise call -                     ${say(cliText('callLinesHelp'))}`,
    '',
    'agewise --help | --version',
    '',
    say(cliText('everyCommand')),
    '',
    say(cliText('exitCodes')),
    '',
  ].join('\n');
}
