import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import type { Terminal } from '../../../src/cli/terminal';
import { FEATURES } from '../../../src/features';

interface Told {
  readonly customerId: string;
  readonly currency: string;
  readonly language: string;
  readonly openItem: Readonly<Record<string, unknown>>;
  readonly balanceForward: Readonly<Record<string, unknown>>;
}
interface Truth {
  readonly file: string;
  readonly asOf: string;
  readonly statements: readonly Told[];
}

const folder = join(process.env.AGEWISE_CASES ?? '', 'statements');
const file = join(folder, 'statements.truth.json');

(process.env.AGEWISE_CASES !== undefined && existsSync(file) ? test : test.skip)('published statements are as their truth', async () => {
  const truth = JSON.parse(readFileSync(file, 'utf8')) as Truth;
  const out: string[] = [];
  const terminal: Terminal = {
    write: (text) => Promise.resolve(void out.push(text)),
    complain: (line) => void out.push(line),
    lines: async function* () {},
  };
  expect(await main(FEATURES, ['statements', join(folder, truth.file), '--as-of', truth.asOf, '--json'], '1.2.3', terminal)).toBe(0);
  const { statements } = JSON.parse(out.join('')) as { statements: readonly Told[] };
  expect(statements).toHaveLength(truth.statements.length);
  for (const { customerId, currency, language, openItem, balanceForward } of truth.statements) {
    const got = statements.find((one) => one.customerId === customerId && one.currency === currency);
    expect(got).toMatchObject({ language, openItem, balanceForward });
  }
});
