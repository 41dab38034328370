import { Random } from '../../src/features/sample/domain/random';
import { fileOf, truthFileOf } from './caseFiles';
import { ITEM_FAMILIES, SUMMARY_FAMILIES } from './layouts/families';
import { makeLedger } from './ledger';
import { LOCALES } from './sheet/locale';
import { makeMess, TIDY } from './sheet/mess';

/** A file of one layout, and its truth. */
export interface LayoutCase {
  readonly name: string;
  readonly file: Uint8Array;
  readonly truth: object;
}

/** Every layout once, tidy in the first round and messier by chance in later ones; countries change from layout to layout. */
export function layoutCases(rounds: number): LayoutCase[] {
  const cases: LayoutCase[] = [];
  for (let round = 0; round < rounds; round++) {
    [...ITEM_FAMILIES, ...SUMMARY_FAMILIES].forEach((family, place) => {
      const seed = 1000 * round + place + 1;
      const locale = LOCALES[(round + place) % LOCALES.length]!;
      const currencies =
        family.name === 'teamFlat' || family.name === 'currencyBlocks'
          ? [locale.currency, locale.currency === 'USD' ? 'EUR' : 'USD']
          : [locale.currency];
      const ledger = makeLedger({
        seed,
        items: 60,
        currencies,
        missingDueDateShare: round % 2 === 1 ? 0.03 : 0,
        duplicates: round % 3 === 1 ? 1 : 0,
      });
      const sheet = family.make(ledger, locale, round === 0 ? TIDY : makeMess(new Random(seed)));
      const name = `${family.name}-${locale.name}-${round}`;
      cases.push({ name, file: fileOf(sheet), truth: truthFileOf(sheet, `${name}.xlsx`) });
    });
  }
  return cases;
}
