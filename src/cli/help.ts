import { FORECAST_OPTIONS } from './forecast';
import type { OptionSpec } from './options';
import { REPORT_OPTIONS } from './report';

function optionLines(specs: readonly OptionSpec[]): string[] {
  return specs.map(({ name, value, help }) => `  ${`--${name}${value === '' ? '' : ` ${value}`}`.padEnd(30)} ${help}`);
}

/** What `agewise --help` prints. */
export function helpText(): string {
  return [
    'Agewise reads an aging report or a list of open items and computes what accounts receivable needs.',
    '',
    'agewise report <file.xlsx|.csv> [options]',
    ...optionLines(REPORT_OPTIONS),
    '',
    'agewise forecast <file.xlsx|.csv> [options]',
    ...optionLines(FORECAST_OPTIONS),
    '',
    "agewise call <FUNCTION> '<JSON array of arguments>'   run a custom function: agewise call DSO '[600000, 2400000, 90]'",
    'agewise call -                                         one {"fn":…,"args":[…]} a line on stdin, one result a line',
    '',
    'agewise --help | --version',
    '',
    'Exit codes of report: 0 done, 1 could not be read, 2 wrong usage, 3 does not tie (with --strict), 4 needs an answer.',
    '',
  ].join('\n');
}
