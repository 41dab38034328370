import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import { currencyOf } from '../../../kernel/money/currency';
import { problem, type Problem } from '../../../kernel/words/problem';
import { sheetsRead } from '../../../reading/result/readResult';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { openDesk, withIds, type Desk } from '../../activity/domain/desk';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import { readCustomers } from '../../customers/run/readCustomerSheet';
import type { Report } from '../../report';
import type { ReportRun } from '../../reportFace';
import { accountItems } from '../domain/accountItems';
import { formOf, languageOf } from '../domain/customerTerms';
import type { CurrencyAccounts, PartyTerms } from '../domain/makeStatements';
import { Parties } from '../../customers/domain/parties';
import { statementsText } from '../statementsText';
import { readLogList } from './readLogList';
import { readMovements } from './readMovements';

/** What statements and notices are made of. */
export interface Accounts {
  readonly asOf: DayNumber;
  readonly parties: Parties;
  readonly masters: ReadonlyMap<number, CustomerMaster>;
  readonly terms: PartyTerms;
  readonly currencies: readonly CurrencyAccounts[];
  readonly desk: Desk;
  readonly hasMovements: boolean;
  /** The sheets that the facts beside the open items come from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

function mastersByParty(parties: Parties, known: readonly CustomerMaster[]): ReadonlyMap<number, CustomerMaster> {
  const masters = new Map<number, CustomerMaster>();
  for (const master of known) {
    const party = parties.ensure(master);
    if (party !== null && !masters.has(party)) masters.set(party, master);
  }
  return masters;
}

/** Up to the party that gets the statement; a circle ends where it began, and a name that nobody has is told. */
function heads(
  parties: Parties,
  masters: ReadonlyMap<number, CustomerMaster>,
): { headOf: (party: number) => number; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const next = new Map<number, number>();
  for (const [party, { statementTo, row }] of masters) {
    if (statementTo === '') continue;
    const head = parties.findText(statementTo);
    if (head === null)
      problems.push(
        problem(statementsText('statementToUnknown', { customer: parties.keyOf(party), head: statementTo }), 'warning', { row }),
      );
    else next.set(party, head);
  }
  const headOf = (party: number): number => {
    const seen = new Set([party]);
    let top = party;
    for (let up = next.get(top); up !== undefined && !seen.has(up); up = next.get(up)) {
      seen.add(up);
      top = up;
    }
    return top;
  };
  return { headOf, problems };
}

/** The parties that own each document, for rows of a log that name no customer. */
function owners(parties: Parties, { items }: Report['reading']): (document: string) => ReturnType<Parties['at']> | null {
  const byDocument = new Map<string, number | null>();
  for (const table of items) {
    for (let row = 0; table.documentNo && row < table.length; row++) {
      const key = numberKey(table.documentNo.at(row));
      const owner = table.customer[row]!;
      byDocument.set(key, byDocument.has(key) && byDocument.get(key) !== owner ? null : owner);
    }
  }
  return (document) => {
    const owner = byDocument.get(numberKey(document)) ?? null;
    return owner === null ? null : parties.at(owner);
  };
}

/** The currency in which a party has open items, where it is one; else the first of the report. */
function usualCurrency({ reading }: Report): (party: number) => string {
  const first = reading.items[0]?.currency.code ?? '';
  const codes = new Map<number, string>();
  for (const { customer, length, currency } of reading.items) {
    for (let row = 0; row < length; row++) {
      const party = customer[row]!;
      const before = codes.get(party);
      codes.set(party, before === undefined || before === currency.code ? currency.code : first);
    }
  }
  return (party) => codes.get(party) ?? first;
}

/**
 * Reads what statements and notices need beside a report: who gets them, what was booked, what was agreed. Our own log wins where it has
 * rows.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readAccounts(run: ReportRun, report: Report): Promise<Accounts> {
  const { reading, asOf, currencies } = report;
  const { dateOrder, decimalMark } = reading.layout;
  const given = { dateOrder: run.request.choices.dateOrder ?? dateOrder, decimalMark: run.request.choices.decimalMark ?? decimalMark };
  const except = sheetsRead(reading);
  const parties = new Parties(reading.customers);
  const customerSheet = await readCustomers(run, given, except, report.setup.customers);
  const masters = mastersByParty(parties, customerSheet.customers);
  const own = report.parts.get(ACTIVITY);
  const others = [...except, customerSheet.sheet];
  const log = own.entries.length > 0 ? null : await readLogList(run, owners(parties, reading), given, others);
  const desk = log && log.entries.length > 0 ? openDesk(withIds(log.entries, 0, new Set(), null), own) : own;
  const moved = await readMovements(run, parties, usualCurrency(report), given, [...others, log?.sheet ?? '']);
  const { headOf, problems } = heads(parties, masters);
  const accounts = currencies.flatMap(({ currency, aged, place }): CurrencyAccounts[] =>
    aged
      ? [
          {
            currency,
            bucketCount: aged.scheme.labels.length,
            items: accountItems(aged, place, desk),
            movements: moved.byCurrency.get(currency.code) ?? [],
            ...(aged.received && { onAccount: aged.received.onAccount }),
          },
        ]
      : [],
  );
  const bucketCount = report.setup.scheme.labels.length;
  const onlyMoved = [...moved.byCurrency].filter(([code]) => !accounts.some(({ currency }) => currency.code === code));
  return {
    asOf,
    parties,
    masters,
    terms: {
      headOf,
      languageOf: (party) => languageOf(masters.get(party)?.language ?? ''),
      formOf: (party) => formOf(masters.get(party)?.statementForm ?? ''),
    },
    currencies: [...accounts, ...onlyMoved.map(([code, movements]) => ({ currency: currencyOf(code), bucketCount, items: [], movements }))],
    desk,
    hasMovements: moved.sheet !== '',
    sources: Object.fromEntries(
      Object.entries({ customers: customerSheet.sheet, log: log?.sheet ?? 'AR Activity', transactions: moved.sheet }).filter(
        ([, sheet]) => sheet !== '',
      ),
    ),
    problems: [
      ...problems,
      ...(moved.rivals.length > 0
        ? [problem(statementsText('severalTransactionSheets', { sheets: moved.rivals, taken: moved.sheet }), 'warning')]
        : []),
      ...moved.unread.map(({ row, text }) =>
        problem(statementsText('transactionUnread', { document: text, sheet: moved.sheet }), 'warning', { row }),
      ),
    ],
  };
}
