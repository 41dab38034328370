import Decimal from 'decimal.js';
import fc from 'fast-check';
import { currencyOf } from '../../../src/kernel/money/currency';
import { groupedText } from '../../../src/kernel/money/groupedText';
import { decimalText, type MinorUnits } from '../../../src/kernel/money/minorUnits';

const amounts = fc.maxSafeInteger().map((amount) => (amount === 0 ? 0 : amount) as MinorUnits);

test.each(['USD', 'JPY', 'KWD'])('an amount of %s is written with all its decimals, as decimal arithmetic would write it', (code) => {
  const currency = currencyOf(code);
  fc.assert(
    fc.property(
      fc.oneof(
        amounts,
        fc.integer({ min: -200_000, max: 200_000 }).map((amount) => amount as MinorUnits),
      ),
      (amount) => {
        const exact = new Decimal(amount).div(new Decimal(10).pow(currency.decimals)).toFixed(currency.decimals);
        expect(decimalText(amount, currency)).toBe(exact);
        expect(groupedText(amount, currency).split(',').join('')).toBe(exact);
        expect(groupedText(amount, currency)).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      },
    ),
  );
});
