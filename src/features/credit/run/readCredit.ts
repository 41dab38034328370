import Decimal from 'decimal.js';
import { currencyOf, minorUnitsPerUnit, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { problem, type Problem, type Question } from '../../../kernel/words/problem';
import type { Run } from '../../../kernel/run/run';
import type { ReadResult } from '../../../reading/result/readResult';
import { findList } from '../../../reading/lists/findList';
import { readList, type ListConventions, type ListRow } from '../../../reading/lists/readList';
import { CustomerBook } from '../../customers/domain/customerBook';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import { readCustomerSheet } from '../../customers/run/readCustomerSheet';
import { creditText } from '../creditText';
import { familyBalances, NO_BALANCE, type FamilyBalance } from '../domain/creditAccounts';
import { ORDER_LIST, RULE_LIST, type OrderField, type RuleField } from '../domain/creditLists';
import { DEFAULT_RULES, RULE_TYPES, type CreditRule } from '../domain/creditRules';
import type { CreditBook, CreditFacts, Order } from '../domain/judgeOrders';

/** Orders and what they are judged by. */
export interface CreditReading {
  readonly orders: readonly Order[];
  readonly book: CreditBook;
  readonly customers: CustomerBook;
  readonly masters: readonly CustomerMaster[];
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

const minor = (units: string, currency: Currency): MinorUnits | null =>
  units === ''
    ? null
    : (new Decimal(units).times(minorUnitsPerUnit(currency)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() as MinorUnits);

const SCOPES: readonly (readonly [RegExp, CreditRule['scope']])[] = [
  [/^(customer|cliente|account)/i, 'Customer'],
  [/^(group|grupo)/i, 'Group'],
  [/^(all|todos|everyone)/i, 'All'],
];
const ACTIONS: readonly (readonly [RegExp, CreditRule['action']])[] = [
  [/^(hold|retener|block)/i, 'hold'],
  [/^(instead|replace|en su lugar|en lugar)/i, 'instead'],
  [/^(release|liberar|exempt|none)/i, 'release'],
];

const chosen = <T>(choices: readonly (readonly [RegExp, T])[], text: string): T | null =>
  choices.find(([words]) => words.test(text.trim()))?.[1] ?? null;

function ruleOf(row: ListRow<RuleField>, problems: Problem[]): CreditRule | null {
  const typed = row
    .text('type')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  const type = RULE_TYPES.find((one) => one.toLowerCase() === typed) ?? null;
  const [scope, action] = [chosen(SCOPES, row.text('scope')), chosen(ACTIONS, row.text('action'))];
  if (scope === null || action === null || (type === null && typed !== '')) {
    problems.push(problem(creditText('ruleUnknown', { type: row.text('type') || row.text('rule') }), 'warning', { row: row.row }));
    return null;
  }
  const fromAmount = row.amount('fromAmount');
  return {
    rule: row.text('rule'),
    scope,
    who: row.text('who'),
    type,
    parameter: row.text('parameter'),
    fromAmount: fromAmount === null ? null : String(fromAmount),
    action,
  };
}

interface Rules {
  readonly rules: readonly CreditRule[];
  readonly sheet: string;
}

async function readRules(run: Run, given: ListConventions, except: readonly string[], problems: Problem[]): Promise<Rules> {
  const { found } = await findList(run, RULE_LIST, { except });
  if (!found) return { rules: DEFAULT_RULES, sheet: '' };
  const { rows, sheet } = await readList(run, found, given);
  return { rules: rows.map((row) => ruleOf(row, problems)).filter((rule) => rule !== null), sheet };
}

/** What is known of the customer of an order; the limit is the parent's where a parent answers for it. */
function factsOf(
  row: ListRow<OrderField>,
  currency: Currency,
  customers: CustomerBook,
  currencyOfCode: ReadonlyMap<number, string>,
): CreditFacts {
  const named = { customerId: row.text('customerId'), customer: row.text('customer') };
  const master = customers.named(named);
  const code = customers.codeOf(named);
  const top = master === null ? null : customers.topOf(master);
  const own = (units: string): MinorUnits | null => minor(units, currency);
  const family = master === null ? (code === null ? null : customers.familyOf(code)) : customers.familyOfMaster(master);
  const limits = top !== null && (top.creditLimit !== '' || top.temporaryLimit !== '') ? top : master;
  return {
    code,
    customerId: named.customerId || (master?.customerId ?? ''),
    customer: named.customer || (master?.customer ?? ''),
    family,
    group: master?.creditGroup || (top?.creditGroup ?? ''),
    limit: own(limits?.creditLimit ?? ''),
    temporaryLimit: own(limits?.temporaryLimit ?? ''),
    temporaryUntil: limits?.temporaryUntil ?? null,
    statuses: [master?.status ?? '', ...(top === master ? [] : [top?.status ?? ''])],
    nextReview: limits?.nextReview ?? null,
    brokenPromises: Number(master?.brokenPromises || 0),
    lastReturnedPayment: master?.lastReturnedPayment ?? null,
    score: master === null || master.bureauScore === '' ? null : Number(master.bureauScore),
    scoreDate: master?.scoreDate ?? null,
    terms: master?.terms ?? '',
    currency: code === null ? '' : (currencyOfCode.get(code) ?? ''),
  };
}

/** The one currency of each customer's items; customers with several have none. */
function currenciesOfCustomers(reading: ReadResult): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const items of reading.items)
    for (let row = 0; row < items.length; row++) {
      const code = items.customer[row]!;
      const before = found.get(code);
      found.set(code, before === undefined || before === items.currency.code ? items.currency.code : '');
    }
  return found;
}

function bookOf(
  reading: ReadResult,
  asOf: DayNumber,
  rules: readonly CreditRule[],
  customers: CustomerBook,
  masters: readonly CustomerMaster[],
): CreditBook {
  const balances = new Map<string, ReadonlyMap<number, FamilyBalance>>(
    reading.items.map((items) => [items.currency.code, familyBalances(items, (code) => customers.familyOf(code), asOf)]),
  );
  const currency = reading.items[0]?.currency ?? currencyOf('');
  const released = new Map<number, number>();
  for (const master of masters) {
    const amount = minor(master.releasedNotInvoiced, currency);
    if (amount === null) continue;
    const family = customers.familyOfMaster(master);
    released.set(family, (released.get(family) ?? 0) + amount);
  }
  return {
    asOf,
    rules,
    balanceOf: (family, code) => balances.get(code)?.get(family) ?? NO_BALANCE,
    releasedOf: (family) => (released.get(family) ?? ZERO) as MinorUnits,
  };
}

/**
 * Reads orders, customers and rules of a workbook beside its open items. `sheet` names the sheet of orders, `null` finds it.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCredit(run: Run, reading: ReadResult, asOf: DayNumber, sheet: string | null): Promise<CreditReading> {
  const given: ListConventions = { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark };
  const own = [reading.layout.sheet, ...(reading.parts ?? []).map((part) => part.sheet)];
  const problems: Problem[] = [];
  const orders = await findList(run, ORDER_LIST, { sheet, except: own });
  const master = await readCustomerSheet(run, given, [...own, ...(orders.found ? [orders.found.sheet] : [])]);
  const customers = new CustomerBook(reading.customers, master.customers);
  const rules = await readRules(run, given, [...own, master.sheet, ...(orders.found ? [orders.found.sheet] : [])], problems);
  const questions: Question[] =
    sheet === null && orders.rivals.length > 0
      ? [
          {
            code: 'severalSheets',
            answerWith: '--orders',
            message: creditText('severalOrderSheets', { sheets: orders.rivals }),
            choices: orders.rivals,
          },
        ]
      : [];
  if (!orders.found) problems.push(problem(creditText('noOrders'), 'error'));
  const list = orders.found ? await readList(run, orders.found, given) : null;
  const leading = reading.items[0]?.currency ?? currencyOf('');
  const currencies = currenciesOfCustomers(reading);
  return {
    orders: (list?.rows ?? []).flatMap((row): Order[] => {
      const currency = row.text('currency') === '' ? leading : currencyOf(row.text('currency'));
      const amount = amountFromCell(row.amount('amount') ?? 0, currency);
      if (!amount) return [];
      return [
        {
          row: row.row,
          order: row.text('order'),
          day: row.day('day'),
          amount: amount.amount,
          currency,
          facts: factsOf(row, currency, customers, currencies),
        },
      ];
    }),
    book: bookOf(reading, asOf, rules.rules, customers, master.customers),
    customers,
    masters: master.customers,
    sources: {
      ...(list ? { orders: list.sheet } : {}),
      ...(master.sheet === '' ? {} : { customers: master.sheet }),
      ...(rules.sheet === '' ? {} : { creditRules: rules.sheet }),
    },
    problems,
    questions,
  };
}
