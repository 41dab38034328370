import type { Say } from '../../../kernel/words/say';
import { statementsText } from '../statementsText';
import type { StatementsReport } from '../jobs/computeStatements';

/** What `agewise statements` prints for people: each account with its balance and what it is asked for. */
export function statementsLines({ accounts, statements, problems }: StatementsReport, say: Say): string {
  const lines = statements.map(({ party, currency, openItem }) => {
    const { id, name } = accounts.parties.at(party);
    const amounts = { total: { amount: openItem.total, currency }, payNow: { amount: openItem.payNow, currency } };
    return [id, name, say(statementsText('line', { ...amounts, lines: openItem.lines.length }))].filter((part) => part !== '').join(' · ');
  });
  return `${[say(statementsText('count', { count: statements.length, asOf: accounts.asOf })), ...lines, ...problems.map(({ message }) => say(message))].join('\n')}\n`;
}
