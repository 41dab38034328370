import { Random } from '../../src/features/sample/domain/random';
import { weekday, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import type { PaidItems } from '../../src/kernel/ledger/paidItems';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import type { OpenItems } from '../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';

export const AS_OF = 45992 as DayNumber;
const HISTORY_DAYS = 1000;

/** Open items and ten times as many paid ones of a twentieth as many customers that pay on working days, half of them weekly on one day. */
export function largeLedger(openCount: number): { readonly items: OpenItems; readonly paid: PaidItems } {
  const random = new Random(5);
  const customers = new CustomerDirectory();
  const customerCount = openCount / 20;
  for (let c = 0; c < customerCount; c++) customers.intern(`Customer ${c}`, '', '');
  const late = Float64Array.from({ length: customerCount }, () => 3 + 6 * random.normal());
  const paidDay = (customer: number, due: number): number => {
    const ready = due + Math.round(late[customer]! + 3 * random.normal());
    const day = customer % 2 === 0 ? ready + ((((customer >> 1) % 5) - weekday(ready as DayNumber) + 7) % 7) : ready;
    return weekday(day as DayNumber) > 4 ? day + 7 - weekday(day as DayNumber) : day;
  };
  const someone = (): number => Math.floor(random.next() ** 2 * customerCount);
  const builder = new OpenItemsBuilder(currencyOf('USD'), customers);
  for (let i = 0; i < openCount; i++) {
    const documentDay = AS_OF - random.integer(0, 45);
    builder.add({
      sheetRow: i + 2,
      customer: `Customer ${someone()}`,
      documentDay: documentDay as DayNumber,
      dueDay: (documentDay + 30) as DayNumber,
      openAmount: (1000 + Math.floor(random.skewed(9_000_000))) as MinorUnits,
    });
  }
  const length = 10 * openCount;
  const paid = {
    length,
    customerSize: customerCount,
    customer: new Uint32Array(length),
    documentDay: new Int32Array(length),
    dueDay: new Int32Array(length),
    paidDay: new Int32Array(length),
    amount: new Float64Array(length),
    disputed: null,
  };
  for (let r = 0; r < length; r++) {
    const customer = someone();
    paid.customer[r] = customer;
    paid.documentDay[r] = AS_OF - 30 - random.integer(0, HISTORY_DAYS);
    paid.dueDay[r] = paid.documentDay[r]! + 30;
    paid.paidDay[r] = paidDay(customer, paid.dueDay[r]!);
    paid.amount[r] = 1000 + Math.floor(random.skewed(9_000_000));
  }
  return { items: builder.build(), paid };
}

/** Milliseconds of the processor that an action takes, however busy the machine is. */
export function processorMs(action: () => unknown): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
