import type { Run } from '../../../kernel/run/run';
import type { ReadResult } from '../../../reading/result/readResult';
import type { CashPart, NewReceipts } from '../domain/register/cashPart';
import { againstLedger } from '../domain/register/ledgerState';
import type { CashRegister } from '../domain/register/register';
import { openNowOf } from './openNow';
import { readRegister } from './readRegister';

/** A register with receipts of a file: those that it has stay as people left them, the others come behind. */
export function withNew(standing: CashRegister, added: CashRegister): CashRegister {
  const known = new Set(standing.receipts.map(({ key }) => key));
  return {
    receipts: [...standing.receipts, ...added.receipts.filter(({ key }) => !known.has(key))],
    applications: [...standing.applications, ...added.applications.filter(({ key }) => !known.has(key))],
  };
}

/** What AR Cash Application holds, against what is open now; `added` are receipts that this run takes in. */
export async function cashOfRun(run: Run, reading: ReadResult, added: NewReceipts | null = null): Promise<CashPart> {
  const standing = await readRegister(run);
  const all = added ? withNew(standing, added.register) : standing;
  const known = new Set(standing.receipts.map(({ key }) => key));
  const isNew = new Set(all.receipts.flatMap(({ key }) => (known.has(key) ? [] : [key])));
  const target = run.survey.names.get('ar_postingtarget') ?? '';
  return {
    register: all.receipts.length === 0 ? all : againstLedger(all, openNowOf(reading), isNew),
    fileLine: added?.fileLine ?? null,
    target: String(target),
  };
}
