import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { creditLine, type CreditApplication, type CreditLine } from '../../../src/features/credit/domain/creditLine';

type Case = CreditApplication & {
  readonly id: string;
  readonly bankrupt: boolean;
  readonly expected: Omit<CreditLine, 'isAdvanceOnly'> & { readonly why: string | null };
};

const file = process.env.AGEWISE_CASES === undefined ? '' : join(process.env.AGEWISE_CASES, 'credit', 'credit-lines.json');
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }).cases : [];

(cases.length > 0 ? test.each(cases.map((one) => [one.id, one] as const)) : test.skip.each([['no folder is named', null]]))(
  'published first line %s',
  (_, one) => {
    const { why, ...expected } = one!.expected;
    expect(creditLine({ ...one!, isInsolvent: one!.bankrupt })).toEqual({ ...expected, isAdvanceOnly: why !== null });
  },
);
