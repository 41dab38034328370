import { fileCommand } from '../../../cli/fileCommand';
import type { OptionSpec } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import type { Say } from '../../../kernel/words/say';
import { checksText } from '../checksText';
import { computeCheck, type CheckOutcome, type CheckReport } from '../jobs/computeCheck';
import { refreshCheck } from '../jobs/refreshCheck';

/** The options of `agewise check`. */
const CHECK_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: checksText('option.json') },
];

/** The object that `agewise check --json` prints. */
function checkJson({ report, sheet, findings, master, tax }: CheckReport, say: Say): object {
  return {
    asOf: isoFromDay(report.asOf),
    sheet,
    tax: tax === null ? null : say(tax),
    findings: [...findings, ...master].map(({ kind, rows, sheet: own, column, finding, proposal, decision, note }) => ({
      kind,
      sheet: own ?? sheet,
      rows,
      column,
      finding: say(finding),
      proposal: say(proposal),
      decision: decision || null,
      note: note || null,
    })),
  };
}

/** What the command prints for people: how many, then a line a finding with its rows and what to do. */
function checkLines({ sheet, findings: listed, master, tax }: CheckReport, say: Say): string {
  const findings = [...listed, ...master];
  const head = say(
    findings.length === 0 ? checksText('nothingFound', { sheet }) : checksText('foundOn', { sheet, count: findings.length }),
  );
  const lines = findings.map(({ rows, sheet: own, column, finding, proposal }) =>
    [
      ...(own === undefined || own === sheet ? [] : [own]),
      say(checksText('place', { rows: rows.map(String), column })),
      say(finding),
      say(proposal),
    ].join(' · '),
  );
  return `${[head, ...(tax ? [say(tax)] : []), ...lines].join('\n')}\n`;
}

/** `agewise check <workbook> …`: prints what is wrong with the list of open items, as text or JSON. Nothing is changed. */
export const CHECK = fileCommand<CheckOutcome, CheckReport>({
  name: 'check',
  options: CHECK_OPTIONS,
  work: () => ({ compute: computeCheck, refresh: refreshCheck }),
  madeOf: (outcome) => (outcome.kind === 'check' ? outcome.check : null),
  json: checkJson,
  lines: checkLines,
});
