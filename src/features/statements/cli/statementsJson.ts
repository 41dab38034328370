import { problemJson } from '../../../cli/json/receiptJson';
import { isoFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { Say } from '../../../kernel/words/say';
import type { Statement } from '../domain/statement';
import type { StatementsReport } from '../jobs/computeStatements';

const iso = (day: DayNumber | null): string | null => (day === null ? null : isoFromDay(day));

const FORM_WORDS = { openItem: 'open item', balanceForward: 'balance forward' } as const;

type TextOf = (amount: MinorUnits) => string;

function openItemJson({ openItem }: Statement, labels: readonly string[], keyOf: (party: number) => string, text: TextOf): object {
  return {
    lines: openItem.lines.map((line) => ({
      customerId: keyOf(line.party),
      date: iso(line.day),
      documentNo: line.documentNo,
      kind: line.kind,
      dueDate: iso(line.dueDay),
      daysPastDue: line.daysPastDue,
      original: line.original === null ? null : text(line.original),
      open: text(line.open),
      running: text(line.running),
      disputed: text(line.disputed),
      promised: iso(line.promisedDay),
    })),
    total: text(openItem.total),
    buckets: openItem.buckets.map((amount, bucket) => ({ label: labels[bucket], amount: text(amount) })),
    noDate: text(openItem.noDate),
    pastDueInvoices: text(openItem.pastDueInvoices),
    creditsNotApplied: text(openItem.creditsNotApplied),
    inDispute: text(openItem.inDispute),
    receivedNotBooked: text(openItem.received),
    payNow: text(openItem.payNow),
  };
}

function forwardJson({ balanceForward }: Statement, keyOf: (party: number) => string, text: TextOf): object | null {
  if (balanceForward === null) return null;
  const { from, opening, lines, closing } = balanceForward;
  return {
    frm: isoFromDay(from),
    opening: text(opening),
    lines: lines.map((line) => ({
      customerId: keyOf(line.party),
      date: isoFromDay(line.day),
      documentNo: line.documentNo,
      kind: line.kind,
      amount: text(line.amount),
      running: text(line.running),
    })),
    closing: text(closing),
  };
}

const textIn =
  (currency: Currency): TextOf =>
  (amount) =>
    decimalText(amount, currency);

/** The object that `agewise statements --json` prints. */
export function statementsJson({ report, accounts, statements, problems }: StatementsReport, say: Say): object {
  const { parties, sources, asOf } = accounts;
  const keyOf = (party: number): string => parties.keyOf(party);
  const { labels } = report.setup.scheme;
  return {
    asOf: isoFromDay(asOf),
    sources,
    statements: statements.map((statement) => {
      const { party, members, currency, language, form, leftOut } = statement;
      const text = textIn(currency);
      return {
        customerId: keyOf(party),
        customer: parties.at(party).name,
        members: members.map(keyOf),
        language: language ?? report.setup.language,
        form: form === null ? 'none' : FORM_WORDS[form],
        currency: currency.code || null,
        openItem: openItemJson(statement, labels, keyOf, text),
        balanceForward: forwardJson(statement, keyOf, text),
        leftOut: leftOut.map(({ documentNo, day, open }) => ({ documentNo, date: iso(day), open: text(open) })),
      };
    }),
    problems: [...problems, ...report.problems].map((one) => problemJson(one, say)),
  };
}
