import type { Command } from './face';
import type { OptionSpec } from './options';

function optionLines(specs: readonly OptionSpec[]): string[] {
  return specs.map(({ name, value, help }) => `  ${`--${name}${value === '' ? '' : ` ${value}`}`.padEnd(30)} ${help}`);
}

async function commandLines({ name, usage, load }: Command): Promise<readonly string[]> {
  return [`agewise ${name} ${usage}`, ...optionLines((await load()).options), ''];
}

/** What `agewise --help` prints of these commands. */
export async function helpText(commands: readonly Command[]): Promise<string> {
  return [
    'Agewise reads an aging report or a list of open items and computes what accounts receivable needs.',
    '',
    ...(await Promise.all(commands.map(commandLines))).flat(),
    "agewise call <FUNCTION> '<JSON array of arguments>'   run a custom function: agewise call DSO '[600000, 2400000, 90]'",
    'agewise call -                                         one {"fn":…,"args":[…]} a line on stdin, one result a line',
    '',
    'agewise --help | --version',
    '',
    'With every command: --debug shows the details where something goes wrong.',
    '',
    'Exit codes of report: 0 done, 1 could not be read, 2 wrong usage, 3 does not tie (with --strict), 4 needs an answer.',
    '',
  ].join('\n');
}
