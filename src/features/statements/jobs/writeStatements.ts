import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { localeOf, type Locale } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import { wordsText } from '../../../kernel/words/wordsText';
import { speak } from '../../speak';
import type { Statement } from '../domain/statement';
import { LETTER_FACTS } from '../sheet/letterFactsTable';
import { planStatements, type SayFor } from '../sheet/planStatements';
import type { StatementPages } from '../sheet/statementPage';
import { statementsText } from '../statementsText';
import type { StatementsReport } from './computeStatements';

/** How the readers of a language tag write; those of the language of the run as the run says. */
function localeFor(tag: string | null, usual: Locale): Locale {
  if (tag === null || tag === usual.language) return usual;
  return localeOf(tag === 'es' ? 'es-ES' : tag);
}

/** Who words what goes to each customer: the language of the customer, else that of the workbook. */
export async function sayByLanguage(
  tags: Iterable<string | null>,
  { report }: StatementsReport,
  options: RunOptions,
): Promise<(tag: string | null) => Say> {
  const run = options.locale ?? localeOf('en');
  const usual = run.language === report.setup.language ? run : localeOf(report.setup.language);
  const says = new Map<string | null, Say>();
  for (const tag of new Set(tags)) says.set(tag, await speak(localeFor(tag, usual)));
  return (tag) => says.get(tag)!;
}

/** What all statements of a run share. */
function pagesOf({ report, accounts }: StatementsReport): StatementPages {
  const { asOf, parties, masters } = accounts;
  return { asOf, parties, masters, labels: report.setup.scheme.labels, facts: report.setup.own.get(LETTER_FACTS) };
}

/** True for an account that gets a statement: something is open, or it is asked for by name. */
const isStated = ({ openItem }: Statement): boolean => openItem.lines.length > 0;

/**
 * Writes the statements of a report, a sheet each or, where there are many, all on AR Statements; accounts at zero are left out.
 *
 * @throws WorkbookError 'unsupported' where there is nothing to state, or where the workbook refuses.
 */
export async function writeStatements(workbook: Workbook, statements: StatementsReport, options: RunOptions): Promise<ChangeReceipt> {
  const stated = statements.statements.filter(isStated);
  const sayOf = await sayByLanguage(
    stated.map(({ language }) => language),
    statements,
    options,
  );
  const sayFor: SayFor = ({ language }) => sayOf(language);
  const sheets = planStatements(stated, pagesOf(statements), sayFor);
  const [first] = sheets;
  if (!first)
    throw new WorkbookError('unsupported', statementsText('nothingToState'), wordsText('workbookUnchanged'), statementsText('checkForms'));
  stopIfCancelled(options);
  return workbook.apply({ sheets, sideColumns: [], activate: first.name }, options);
}
