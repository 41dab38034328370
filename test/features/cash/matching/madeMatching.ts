import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { bankLine, numbered } from '../../../../src/features/cash/domain/files/blankLine';
import { USUAL_REASONS } from '../../../../src/features/cash/domain/matching/deductionReasons';
import { PayerFinder } from '../../../../src/features/cash/domain/matching/customerNames';
import type { MatchContext, PaymentHabits } from '../../../../src/features/cash/domain/matching/matchContext';
import { matchReceipts, type Matching } from '../../../../src/features/cash/domain/matching/matchReceipts';
import { Positions } from '../../../../src/features/cash/domain/matching/positions';
import { PostedReceipts, type PostedReceipt } from '../../../../src/features/cash/domain/matching/postedReceipts';
import type { Proposal } from '../../../../src/features/cash/domain/receipts/applied';
import type { BankLine, RemittanceLine } from '../../../../src/features/cash/domain/receipts/bankReceipt';

/** An open item of a made ledger, amounts in cents; a negative one is a credit memo. */
export interface MadeItem {
  readonly customer: string;
  readonly no: string;
  readonly open: number;
  readonly due?: string;
  readonly date?: string;
  readonly terms?: string;
  readonly currency?: string;
  readonly disputed?: number;
  readonly reference?: string;
}

export interface MadeWorld {
  readonly items: readonly MadeItem[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  /** Child → parent. */
  readonly parents?: Readonly<Record<string, string>>;
  readonly habits?: Readonly<Record<string, Partial<PaymentHabits>>>;
  readonly posted?: readonly (Omit<PostedReceipt, 'family' | 'day' | 'documents'> & { readonly customer: string })[];
}

export const day = (iso: string): DayNumber => dayFromIso(iso)!;

/** A receipt of a made file; amounts in cents. */
export type MadeReceipt = Partial<Omit<BankLine, 'day' | 'amount' | 'currency' | 'remittance' | 'charges'>> & {
  readonly amount: number;
  readonly on?: string;
  readonly currency?: string;
  readonly charges?: number;
  readonly remittance?: readonly (Partial<Omit<RemittanceLine, 'paid'>> & { readonly documentNo: string; readonly paid: number | null })[];
};

export function lineOf({ amount, on = '2026-03-31', currency = 'USD', remittance = [], charges = 0, ...more }: MadeReceipt): BankLine {
  const zero = 0 as MinorUnits;
  return bankLine({
    ...more,
    day: day(on),
    amount: amount as MinorUnits,
    currency: currencyOf(currency),
    place: 1,
    charges: charges as MinorUnits,
    remittance: remittance.map(({ paid, ...line }) => ({
      gross: null,
      discount: zero,
      adjustment: zero,
      reason: '',
      ...line,
      paid: paid as MinorUnits | null,
    })),
  });
}

/** What the rules propose for receipts of a made world. */
export function applied(world: MadeWorld, receipts: readonly MadeReceipt[]): readonly Proposal[] {
  return appliedWith(world, receipts, new Map());
}

/** The same with items that somebody chose by hand, by the ids of receipts. */
export function appliedWith(
  world: MadeWorld,
  receipts: readonly MadeReceipt[],
  chosen: ReadonlyMap<string, readonly number[]>,
): readonly Proposal[] {
  const customers = new CustomerDirectory();
  const codes = new Map<string, number>();
  for (const { customer } of world.items) codes.set(customer, customers.intern(customer, '', '').code);
  const codeOf = (name: string): number => codes.get(name)!;
  const familyOf = (code: number): number => {
    const name = [...codes].find(([, one]) => one === code)![0];
    const parent = world.parents?.[name];
    return parent === undefined ? code : codeOf(parent);
  };
  const references = new Map(world.items.map(({ reference }, row) => [row + 2, reference ?? '']));
  const contexts = new Map<string, MatchContext>();
  for (const code of new Set(world.items.map(({ currency = 'USD' }) => currency))) {
    const builder = new OpenItemsBuilder(currencyOf(code), customers);
    world.items.forEach((item, row) => {
      if ((item.currency ?? 'USD') !== code) return;
      builder.add({
        sheetRow: row + 2,
        customer: item.customer,
        documentNo: item.no,
        kind: item.open < 0 ? 'creditMemo' : 'invoice',
        openAmount: item.open as MinorUnits,
        documentDay: day(item.date ?? '2026-03-01'),
        dueDay: day(item.due ?? '2026-03-31'),
        ...(item.terms !== undefined && { terms: item.terms }),
        ...(item.disputed !== undefined && { disputedAmount: item.disputed as MinorUnits }),
      });
    });
    contexts.set(code, {
      positions: new Positions(
        builder.build(),
        familyOf,
        () => '',
        (row) => references.get(row) ?? '',
      ),
      habitsOf: (family) => {
        const name = [...codes].find(([, one]) => one === family)?.[0] ?? '';
        return { rule: 'none', tolerance: 100 as MinorUnits, graceDays: 0, ...world.habits?.[name] };
      },
      combinationItems: 25,
      reasons: USUAL_REASONS,
    });
  }
  const matching: Matching = {
    payers: new PayerFinder(
      [...codes].map(([name, customer]) => ({
        customer,
        id: '',
        name,
        aliases: world.aliases?.[name] ?? [],
        accounts: world.accounts?.[name] ?? [],
      })),
    ),
    familyOf,
    posted: new PostedReceipts(
      (world.posted ?? []).map(({ customer, ...one }) => ({ ...one, family: familyOf(codeOf(customer)), day: null, documents: '' })),
    ),
    contextOf: (currency) => contexts.get(currency) ?? null,
  };
  return matchReceipts(numbered(receipts.map(lineOf)), matching, chosen);
}

/** A proposal in one line: outcome, documents with what is applied, discount, deduction and reason, closed otherwise; unapplied; `?` for review. */
export function told({ outcome, applications, unapplied, review }: Proposal): string {
  const documents = applications.map(
    ({ documentNo, applied: paid, discount, deduction, deductionReason, toleranceWrittenOff, bankCharge }) =>
      [
        `${documentNo}=${paid}`,
        ...(discount === 0 ? [] : [`discount ${discount}`]),
        ...(deduction === 0 ? [] : [`${deductionReason} ${deduction}`]),
        ...(toleranceWrittenOff === 0 ? [] : [`tolerance ${toleranceWrittenOff}`]),
        ...(bankCharge === 0 ? [] : [`charge ${bankCharge}`]),
      ].join(' '),
  );
  return [outcome, ...documents, unapplied === null ? '-' : `rest ${unapplied}`].join(' | ') + (review ? ' ?' : '');
}
