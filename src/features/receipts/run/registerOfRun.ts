import type { Run } from '../../../kernel/run/run';
import type { ReadResult } from '../../../reading/result/readResult';
import type { CurrencyReport } from '../../report';
import { againstLedger } from '../domain/ledgerState';
import { receivedAmounts } from '../domain/receivedAmounts';
import type { CashRegister } from '../domain/register';
import { openNowOf } from './openNow';
import { readRegister } from './readRegister';

/** What AR Cash Application holds, against what is open now. */
export async function registerOfRun(run: Run, reading: ReadResult): Promise<CashRegister> {
  const standing = await readRegister(run);
  return standing.receipts.length === 0 ? standing : againstLedger(standing, openNowOf(reading));
}

/** The aged currencies, each with what receipts pay of it that the ledger does not have yet. */
export function withReceived(currencies: readonly CurrencyReport[], register: CashRegister): readonly CurrencyReport[] {
  if (register.receipts.length === 0) return currencies;
  return currencies.map((one) => {
    const received = one.aged && receivedAmounts(register, one.aged.items);
    return one.aged && received ? { ...one, aged: { ...one.aged, received } } : one;
  });
}
