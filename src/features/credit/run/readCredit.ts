import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell } from '../../../kernel/money/minorUnits';
import { problem, type Problem, type Question } from '../../../kernel/words/problem';
import { findList, type ListChoice } from '../../../reading/lists/findList';
import { readList, type ListConventions } from '../../../reading/lists/readList';
import { sheetsRead } from '../../../reading/result/readResult';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { CustomerBook } from '../../customers/domain/customerBook';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import { readCustomers } from '../../customers/run/readCustomerSheet';
import type { Report } from '../../report';
import type { ReportRun } from '../../reportFace';
import { creditText } from '../creditText';
import { ORDER_LIST, type OrderField } from '../domain/creditLists';
import type { CreditBook, CreditFacts, Order } from '../domain/judgeOrders';
import { CREDIT_RULES } from '../sheet/rulesTable';
import { creditBook, currenciesOfCustomers } from './creditBook';
import { creditFacts, type CreditSources } from './creditFacts';
import { readRules } from './readRules';

/** Orders and what they are judged by. */
export interface CreditReading {
  readonly orders: readonly Order[];
  readonly book: CreditBook;
  readonly from: CreditSources;
  readonly masters: readonly CustomerMaster[];
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

/** Statuses of orders that wait for no release any more. */
const DONE = /^(cancel|closed|invoiced|shipped|delivered|void|lost|cerrad|factur|anulad|enviad|entregad|perdid)/i;

async function ordersOf(run: ReportRun, { found }: ListChoice<OrderField>, given: ListConventions, leading: string, from: CreditSources) {
  if (!found) return [];
  const { rows } = await readList(run, found, given);
  const known = new Map<string, CreditFacts>();
  return rows.flatMap((row): Order[] => {
    if (DONE.test(row.text('status'))) return [];
    const currency = currencyOf(row.text('currency') === '' ? leading : row.text('currency').toUpperCase());
    const amount = amountFromCell(row.amount('amount') ?? 0, currency);
    if (!amount) return [];
    const named = { customerId: row.text('customerId'), customer: row.text('customer') };
    const key = `${named.customerId}|${named.customer}|${currency.code}`;
    const facts = known.get(key) ?? creditFacts(named, currency, from);
    known.set(key, facts);
    return [{ row: row.row, order: row.text('order'), day: row.day('day'), amount: amount.amount, currency, facts }];
  });
}

function questionsOf(sheet: string | null, { rivals }: ListChoice<OrderField>): readonly Question[] {
  if (sheet !== null || rivals.length === 0) return [];
  const message = creditText('severalOrderSheets', { sheets: rivals });
  return [{ code: 'severalSheets', answerWith: '--orders', message, choices: rivals }];
}

/**
 * Reads orders, customers and rules of a workbook beside its open items. `sheet` names the sheet of orders, `null` finds it.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCredit(run: ReportRun, report: Report, sheet: string | null): Promise<CreditReading> {
  const { reading, asOf, setup, parts } = report;
  const given: ListConventions = { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark };
  const own = sheetsRead(reading);
  const problems: Problem[] = [];
  const orders = await findList(run, ORDER_LIST, { sheet, except: own });
  const taken = [...own, ...(orders.found ? [orders.found.sheet] : [])];
  const master = await readCustomers(run, given, taken, setup.customers);
  const customers = new CustomerBook(reading.customers, master.customers);
  const { rules, source } = await readRules(run, setup.own.get(CREDIT_RULES), given, [...taken, master.sheet], problems);
  if (!orders.found) problems.push(problem(creditText('noOrders'), 'warning'));
  const currencies = currenciesOfCustomers(reading);
  const { states } = parts.get(ACTIVITY);
  const from: CreditSources = {
    customers,
    currencyOf: (code) => currencies.get(code) ?? '',
    workOf: (code) => states.get(code),
  };
  return {
    orders: await ordersOf(run, orders, given, reading.items[0]?.currency.code ?? '', from),
    book: creditBook(report, asOf, rules, customers, master.customers),
    from,
    masters: master.customers,
    sources: {
      ...(orders.found ? { orders: orders.found.sheet } : {}),
      ...(master.sheet === '' ? {} : { customers: master.sheet }),
      ...(source === '' ? {} : { creditRules: source }),
    },
    problems,
    questions: questionsOf(sheet, orders),
  };
}
