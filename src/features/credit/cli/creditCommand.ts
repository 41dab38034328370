import { fileCommand } from '../../../cli/fileCommand';
import type { OptionSpec } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import type { Say } from '../../../kernel/words/say';
import { creditText } from '../creditText';
import { computeCredit, type CreditOutcome, type CreditReport } from '../jobs/computeCredit';
import { refreshCredit } from '../jobs/refreshCredit';
import { creditJson } from './creditJson';

/** The options of `agewise credit`. */
const CREDIT_OPTIONS: readonly OptionSpec[] = [
  { name: 'orders', value: 'SHEET', help: creditText('option.orders') },
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: creditText('option.json') },
];

/** What the command prints for people: how many, then each order with its decision, reasons and what would release it. */
function creditLines({ orders, problems }: CreditReport, say: Say): string {
  const held = orders.filter(({ decision }) => decision === 'hold');
  const head = say(creditText('ordersJudged', { released: orders.length - held.length, held: held.length }));
  const lines = orders.map(({ order, decision, reasons, releasedByPaying }) => {
    const { currency, amount, facts } = order;
    const why = reasons.map(({ rule, because }) => `${rule}: ${say(because)}`);
    const paying =
      releasedByPaying === null ? [] : [say(creditText('releasedByPaying', { amount: { amount: releasedByPaying, currency } }))];
    const parts = [
      order.order,
      facts.customer || facts.customerId,
      say.money({ amount, currency }),
      say(creditText(decision === 'hold' ? 'held' : 'released')),
    ];
    return [...parts, ...why, ...paying].join(' · ');
  });
  const said = problems.filter(({ severity }) => severity === 'error').map(({ message }) => say(message));
  return `${[head, ...said, ...lines].join('\n')}\n`;
}

/** `agewise credit <workbook> …`: prints which orders may be released and which are held, as text or JSON. Nothing is released. */
export const CREDIT = fileCommand<CreditOutcome, CreditReport>({
  name: 'credit',
  options: CREDIT_OPTIONS,
  work: ({ values }) => {
    const orders = values.get('orders') ?? null;
    return {
      compute: (workbook, request, run) => computeCredit(workbook, request, orders, run),
      refresh: (workbook, request, run) => refreshCredit(workbook, request, orders, run),
    };
  },
  madeOf: (outcome) => (outcome.kind === 'credit' ? outcome.credit : null),
  json: creditJson,
  lines: creditLines,
});
