import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import type { Terminal } from '../../../src/cli/terminal';
import { FEATURES } from '../../../src/features';

interface Line {
  readonly id: string;
  readonly amount: string;
  readonly kind: string;
  readonly outcome: string;
  readonly customerId: string | null;
  readonly unapplied: string | null;
  readonly review: boolean;
  readonly applications: readonly Readonly<Record<string, string | null>>[];
}
interface Truth {
  readonly file: string;
  readonly openItems: string;
  readonly settings: { readonly asOf: string };
  readonly receipts: readonly Line[];
}

const folder = process.env.AGEWISE_CASES === undefined ? '' : join(process.env.AGEWISE_CASES, 'cash');
const truths = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.truth.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth)
  : [];

const told = ({ id, amount, kind, outcome, customerId, unapplied, review, applications }: Line) => ({
  id,
  amount,
  kind,
  outcome,
  customerId: applications.length > 0 ? customerId : null,
  unapplied,
  review,
  applications: applications
    .map(({ documentNo, applied, discount, deduction, deductionReason, toleranceWrittenOff, bankCharge, remainingOpen }) =>
      [documentNo, applied, discount, deduction, deductionReason ?? '', toleranceWrittenOff, bankCharge, remainingOpen].join(' '),
    )
    .sort(),
});

(truths.length > 0 ? test.each(truths.map((truth) => [truth.file, truth] as const)) : test.skip.each([['no folder is named', null]]))(
  'published receipts of %s are applied as their truth',
  async (file, truth) => {
    const out: string[] = [];
    const terminal: Terminal = {
      write: (text) => Promise.resolve(void out.push(text)),
      complain: (line) => void out.push(line),
      lines: async function* () {},
    };
    const asked = ['--receipts', join(folder, file), '--as-of', truth!.settings.asOf, '--json'];
    expect(await main(FEATURES, ['cash', join(folder, truth!.openItems), ...asked], '1.2.3', terminal)).toBe(0);
    const { receipts } = JSON.parse(out.join('')) as { readonly receipts: readonly Line[] };
    expect(receipts.map(told)).toEqual(truth!.receipts.map(told));
  },
);
