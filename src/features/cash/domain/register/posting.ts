import { isoFromDay } from '../../../../kernel/calendar/dayNumber';
import { decimalText, negated, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { unappliedOf, type CashRegister, type RegisteredApplication, type RegisteredReceipt } from '../../../receipts/domain/register';

/** The systems for which a posting list is laid out. */
export const POSTING_TARGETS = ['general', 'quickbooks', 'netsuite', 'businesscentral', 'erpnext'] as const;
export type PostingTarget = (typeof POSTING_TARGETS)[number];

/** The target that a text names, whatever its capitals and blanks; `null` for none. */
export function postingTarget(text: string): PostingTarget | null {
  const plain = text.toLowerCase().replace(/[^a-z]/g, '');
  return POSTING_TARGETS.find((target) => plain === target || plain.startsWith(target)) ?? null;
}

/** A cell of a posting list: a text, or an amount as a number of minor units with its currency. */
export type PostingCell = string | { readonly amount: MinorUnits; readonly text: string };

export interface PostingList {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PostingCell[])[];
}

/** A receipt that is posted, with what it pays. `unapplied` is what is left of it on account. */
interface Posted {
  readonly receipt: RegisteredReceipt;
  readonly applications: readonly RegisteredApplication[];
  readonly unapplied: MinorUnits;
}

type RowOf = (posted: Posted, application: RegisteredApplication | null, isFirst: boolean) => readonly PostingCell[];

const date = ({ receipt }: Posted): string => (receipt.day === null ? '' : isoFromDay(receipt.day));
const payment = ({ receipt }: Posted): string => receipt.bankReference || receipt.key;
const memo = ({ receipt }: Posted): string => receipt.text.slice(0, 200);
const customerId = ({ receipt }: Posted, application: RegisteredApplication | null): string =>
  application?.customerId || receipt.customerId || application?.customer || receipt.customer;
const money = ({ receipt }: Posted, amount: number): PostingCell => ({
  amount: amount as MinorUnits,
  text: decimalText(amount as MinorUnits, receipt.currency),
});
const paidBy = ({ receipt }: Posted): string => (/check|cheque/i.test(receipt.text) ? 'Check' : 'Bank transfer');

const TARGETS: Readonly<Record<PostingTarget, { readonly headings: readonly string[]; readonly row: RowOf }>> = {
  general: {
    headings:
      'Date|Customer no.|Customer|Payment no.|Method|Bank account|Document no.|Applied|Discount|Deduction|Reason|Write-off|Unapplied|Currency|Memo'.split(
        '|',
      ),
    row: (posted, one, isFirst) => [
      date(posted),
      one?.customerId || posted.receipt.customerId,
      one?.customer || posted.receipt.customer,
      payment(posted),
      paidBy(posted),
      posted.receipt.account,
      one?.documentNo ?? '',
      money(posted, one?.applied ?? 0),
      money(posted, one?.discount ?? 0),
      money(posted, one?.deduction ?? 0),
      one?.reason ?? '',
      money(posted, one?.writtenOff ?? 0),
      money(posted, isFirst ? posted.unapplied : 0),
      posted.receipt.currency.code,
      memo(posted),
    ],
  },
  quickbooks: {
    headings: 'Ref No|Customer|Payment Date|Payment method|Deposit To Account Name|Invoice No|Amount|Reference No|Memo'.split('|'),
    row: (posted, one) => [
      posted.receipt.key,
      one?.customer || posted.receipt.customer,
      date(posted),
      paidBy(posted),
      'Undeposited Funds',
      one?.documentNo ?? '',
      money(posted, one ? one.applied : posted.unapplied),
      payment(posted),
      memo(posted),
    ],
  },
  netsuite: {
    headings: 'External ID|Customer|Date|Payment Amount|Invoice|Payment'.split('|'),
    row: (posted, one) => [
      posted.receipt.key,
      customerId(posted, one),
      date(posted),
      money(posted, posted.receipt.amount),
      one?.documentNo ?? '',
      money(posted, one ? one.applied : posted.unapplied),
    ],
  },
  businesscentral: {
    headings:
      'Posting Date|Document Type|Document No.|Account Type|Account No.|External Document No.|Amount|Applies-to Doc. Type|Applies-to Doc. No.|Bal. Account Type|Bal. Account No.'.split(
        '|',
      ),
    row: (posted, one) => [
      date(posted),
      'Payment',
      posted.receipt.key,
      'Customer',
      customerId(posted, one),
      payment(posted),
      money(posted, negated(one ? one.applied : posted.unapplied)),
      one === null ? '' : one.openBefore < 0 ? 'Credit Memo' : 'Invoice',
      one?.documentNo ?? '',
      'Bank Account',
      posted.receipt.account,
    ],
  },
  erpnext: {
    headings:
      'Payment Type|Party Type|Party|Posting Date|Paid Amount|Received Amount|Reference No|Reference Date|Type (References)|Name (References)|Allocated (References)'.split(
        '|',
      ),
    row: (posted, one, isFirst) => [
      ...(isFirst
        ? [
            'Receive',
            'Customer',
            customerId(posted, one),
            date(posted),
            money(posted, posted.receipt.amount),
            money(posted, posted.receipt.amount),
            payment(posted),
            date(posted),
          ]
        : ['', '', '', '', '', '', '', '']),
      one === null ? '' : 'Sales Invoice',
      one?.documentNo ?? '',
      one === null ? '' : money(posted, one.applied),
    ],
  },
};

/** The receipts of a register that are to be posted: each amount applied and the rest on account. */
function postedOf({ receipts, applications }: CashRegister, isWanted: (receipt: RegisteredReceipt) => boolean): readonly Posted[] {
  const byKey = new Map<string, RegisteredApplication[]>();
  for (const one of applications) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  return receipts
    .filter((receipt) => receipt.kind === 'receipt' && isWanted(receipt))
    .map((receipt) => {
      const own = receipt.decided === 'onAccount' ? [] : (byKey.get(receipt.key) ?? []);
      const applied = own.reduce((sum, one) => sum + one.applied, 0);
      return { receipt, applications: own, unapplied: unappliedOf(receipt, applied) };
    });
}

/** True for what a person accepted and the ledger does not have yet. */
export const isAccepted = ({ decided, state }: RegisteredReceipt): boolean =>
  decided !== null && decided !== 'notReceipt' && state !== 'posted' && state !== 'postedOtherwise';

/** True for what was accepted, and for what needs no look and nobody decided otherwise. */
export const isAcceptedOrReady = (receipt: RegisteredReceipt): boolean =>
  isAccepted(receipt) || (receipt.decided === null && !receipt.review && receipt.state === 'proposed');

/**
 * The posting list of a target: a row for each document that a receipt pays, and one for what is left on account. In every layout the
 * amounts of a receipt's rows add up to the receipt.
 */
export function postingList(target: PostingTarget, register: CashRegister, isWanted: (receipt: RegisteredReceipt) => boolean): PostingList {
  const { headings, row } = TARGETS[target];
  const rows = postedOf(register, isWanted).flatMap((posted) => {
    const own = posted.applications.map((one, k) => row(posted, one, k === 0));
    // The general list has the rest beside the first document, the others on a row of its own.
    const needsRest = posted.unapplied !== 0 && (own.length === 0 || target !== 'general');
    return needsRest && target !== 'erpnext'
      ? [...own, row(posted, null, own.length === 0)]
      : own.length > 0
        ? own
        : [row(posted, null, true)];
  });
  return { headings, rows };
}

/** A cell as it goes into a file: nothing that a spreadsheet would take for a formula. */
function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** The list as a text with commas, its headings first. */
export function postingCsv({ headings, rows }: PostingList): string {
  const line = (cells: readonly PostingCell[]): string =>
    cells.map((cell) => quoted(typeof cell === 'string' ? safeText(cell) : cell.text)).join(',');
  return `${[headings, ...rows].map(line).join('\r\n')}\r\n`;
}
