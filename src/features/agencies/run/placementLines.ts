import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { sheetRow, type Typed } from '../../../kernel/tables/typedTable';
import type { Message } from '../../../kernel/words/message';
import { PLACEMENT_INPUTS, type PlacementLine } from '../../placements/domain/placementLine';
import { placementsText } from '../../placements/placementsText';
import type { PLACEMENTS } from '../../placements/sheet/placementsTable';
import { RECOVERY_INPUTS, type RECOVERIES, type RecoveryLine } from '../../placements/sheet/recoveriesTable';
import { agenciesText } from '../agenciesText';
import type { Account } from '../domain/placedAccounts';
import { placedSums } from '../domain/recalls';
import type { PlacingProposal } from './placingProposals';

type Row = Typed<typeof PLACEMENTS>['rows'][number];

const BLANK_ROWS = 5;
const BLANK_PLACEMENT: PlacementLine = { cells: {}, recovered: '', stillPlaced: '', state: '', why: '', check: '' };
const BLANK_RECOVERY: RecoveryLine = { cells: {}, fee: '', net: '', check: '' };
/** Rows of money to type below those that stand. */
const BLANK_RECOVERIES = 10;

/** True for a row that an earlier run proposed and in which nobody has typed since. */
const isUntouched = (row: Row): boolean => row.text('why') !== '' && row.text('agency') === '' && row.day('placedOn') === null;

/** What is wrong with a row. */
function checkOf(row: Row, account: Account | undefined, isTwice: boolean): Message | '' {
  if (row.text('agency') === '' && row.day('placedOn') === null) return '';
  if (row.text('agency') === '') return placementsText('agencyMissing');
  if (row.day('placedOn') === null) return placementsText('placedOnMissing');
  if (row.number('amount') === null) return placementsText('amountMissing');
  if (isTwice) return placementsText('twice');
  const { recalledOn = null, placedOn } = account?.placement ?? {};
  if (recalledOn !== null && placedOn !== undefined && recalledOn < placedOn) return placementsText('recalledEarlier');
  return account && placedSums(account).stillPlaced < 0 ? placementsText('moreThanPlaced') : '';
}

function standingLine(row: Row, account: Account | undefined, isTwice: boolean): PlacementLine {
  const sums = account && placedSums(account);
  const currency = currencyOf(account?.placement.currency ?? row.text('currency'));
  const units = (amount: MinorUnits | undefined): number | '' => (amount === undefined ? '' : cellNumber(amount, currency));
  return {
    cells: Object.fromEntries(PLACEMENT_INPUTS.map((id) => [id, row.cell(id)])),
    recovered: units(sums?.recovered),
    stillPlaced: units(sums?.stillPlaced),
    state: sums ? placementsText(`state.${sums.state}`) : '',
    why: '',
    check: checkOf(row, account, isTwice),
    standing: row.cells,
  };
}

const proposedLine = (one: PlacingProposal): PlacementLine => ({
  ...BLANK_PLACEMENT,
  cells: {
    account: one.account,
    customer: one.customer,
    amount: cellNumber(one.amount, one.currency),
    currency: one.currency.code,
    daysPastDue: one.daysPastDue,
  },
  state: placementsText('state.proposed'),
  why: one.why,
});

/** Rows of accounts that are placed twice at once: all but the first. */
function twiceOf(accounts: readonly Account[]): ReadonlySet<number> {
  const open = new Map<string, Account['placement'][]>();
  const twice = new Set<number>();
  for (const { placement } of accounts) {
    const before = open.get(placement.account) ?? [];
    const isWith = (other: Account['placement']): boolean =>
      (other.recalledOn === null || other.recalledOn > placement.placedOn) &&
      (placement.recalledOn === null || placement.recalledOn > other.placedOn);
    if (before.some(isWith)) twice.add(placement.row);
    open.set(placement.account, [...before, placement]);
  }
  return twice;
}

/** AR_Placements as it is written: what stands with its sums, then new proposals, then rows to type in. */
export function placementLines(
  typed: Typed<typeof PLACEMENTS> | null,
  accounts: readonly Account[],
  proposals: readonly PlacingProposal[] | null,
): readonly PlacementLine[] {
  const byRow = new Map(accounts.map((account) => [account.placement.row, account]));
  const twice = twiceOf(accounts);
  const rows = (typed?.rows ?? []).map((row, place) => ({ row, at: sheetRow(typed!, place) })).filter(({ row }) => !row.isBlank());
  // Without a report nothing new is proposed, and what was stays.
  const kept = rows.filter(({ row }) => proposals === null || !isUntouched(row));
  const known = new Set(
    kept.filter(({ row }) => row.day('recalledOn') === null).map(({ row }) => (row.text('account') || row.text('customer')).toLowerCase()),
  );
  const fresh = (proposals ?? []).filter(({ account }) => !known.has(account.toLowerCase()));
  const standing = kept.map(({ row, at }) => {
    const line = standingLine(row, byRow.get(at), twice.has(at));
    return isUntouched(row) ? { ...line, state: placementsText('state.proposed'), why: row.text('why') } : line;
  });
  return [...standing, ...fresh.map(proposedLine), ...new Array<PlacementLine>(BLANK_ROWS).fill(BLANK_PLACEMENT)];
}

/** AR_Recoveries as it is written: what stands with the fee of each, then rows to type in. */
export function recoveryLines(
  typed: Typed<typeof RECOVERIES> | null,
  accounts: readonly Account[],
  currencyOfAccount: (account: string) => Currency,
): readonly RecoveryLine[] {
  const fees = new Map(accounts.flatMap(({ recoveries }) => recoveries.map((one) => [one.row, one] as const)));
  const known = new Set(accounts.map(({ placement }) => placement.account));
  const lines = (typed?.rows ?? []).flatMap((row, place): RecoveryLine[] => {
    if (row.isBlank()) return [];
    const one = fees.get(sheetRow(typed!, place));
    const currency = currencyOfAccount(row.text('account'));
    const check =
      row.day('day') === null
        ? agenciesText('dayMissing')
        : row.text('account') !== '' && !known.has(row.text('account'))
          ? agenciesText('accountUnknown')
          : '';
    return [
      {
        cells: Object.fromEntries(RECOVERY_INPUTS.map((id) => [id, row.cell(id)])),
        fee: one ? cellNumber(one.fee, currency) : '',
        net: one ? cellNumber((one.amount - one.fee - one.cost) as MinorUnits, currency) : '',
        check,
        standing: row.cells,
      },
    ];
  });
  return [...lines, ...new Array<RecoveryLine>(BLANK_RECOVERIES).fill(BLANK_RECOVERY)];
}
