import { problem } from '../../../kernel/words/problem';
import { wordsText } from '../../../kernel/words/wordsText';
import { healthCustomers } from '../../privacy/domain/healthCustomers';
import { privateDetailIn } from '../../privacy/domain/privateDetails';
import { privacyText } from '../../privacy/privacyText';
import type { CustomerFacts } from '../../setupFacts';
import type { ActivityLog } from './readActivity';

/** The log with a warning beside each row whose text has a card number, or tells of the health of a customer marked so. Nothing is changed in it. */
export function withPrivateNotes(log: ActivityLog, customers: readonly CustomerFacts[]): ActivityLog {
  const isHealth = healthCustomers(customers);
  const checks = [...log.checks];
  const problems = [...log.problems];
  log.entries.forEach((entry, k) => {
    const detail = entry.text === '' ? null : privateDetailIn(entry.text, isHealth(entry));
    const body = log.rows[k];
    if (detail === null || body === undefined || !log.place) return;
    const message = privacyText(`warn.${detail}`);
    if (checks[body] === '') checks[body] = message;
    const row = log.place.row + 2 + body;
    problems.push({
      ...problem(wordsText('inRow', { sheet: log.place.sheet, row, what: message }), 'warning', { row }),
      code: 'privateNote',
    });
  });
  return problems.length === log.problems.length ? log : { ...log, checks, problems };
}
