import { decimalText } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import { cashText } from '../cashText';
import type { CashReport } from '../jobs/computeCash';
import { OUTCOME_WORDS, wordOf } from '../../receipts/domain/registerWords';
import { agrees } from '../domain/files/fileAmounts';

/** What `agewise cash` prints for people: what the file's own totals say, then each line with what it pays and why. */
export function cashLines({ file, proposals, parties }: CashReport, say: Say): string {
  const wrong = file.printed.filter((check) => !agrees(check));
  const head = say(
    wrong.length > 0 || file.isIncomplete
      ? cashText('fileDiffers', { format: file.format, count: file.lines.length })
      : cashText('fileTies', { format: file.format, count: file.lines.length, checks: file.printed.length }),
  );
  const lines = file.lines.map((line, k) => {
    const { outcome, customer, applications, why } = proposals[k]!;
    const name = customer === null ? line.payer || line.text : parties.at(customer).name;
    const documents = applications.map(({ documentNo, applied }) => `${documentNo} ${decimalText(applied, line.currency)}`).join(', ');
    const amount = `${decimalText(line.amount, line.currency)} ${line.currency.code}`.trim();
    return [`${line.id}. ${amount}`, name, wordOf(OUTCOME_WORDS, outcome, say.locale.language), documents, say(why)]
      .filter((part) => part !== '')
      .join(' · ');
  });
  return `${[head, ...file.problems.map(({ message }) => say(message)), ...lines].join('\n')}\n`;
}
