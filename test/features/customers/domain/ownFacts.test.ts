import { NO_MASTER } from '../../../../src/features/customers/domain/customerMaster';
import { withOwnFacts } from '../../../../src/features/customers/domain/ownFacts';
import { NO_CUSTOMER_FACTS } from '../../../../src/features/setupFacts';

const ALDER = { ...NO_MASTER, customerId: 'K1', customer: 'Alder', row: 2, email: 'old@alder.example', alsoKnownAs: 'Alder Group' };
const BIRCH = { ...NO_MASTER, customer: 'Birch', row: 3, phone: '555 0100' };

test('filled cells of AR_Customers win, empty ones leave what the sheet says, and other names of both count', () => {
  const own = { ...NO_CUSTOMER_FACTS, customerId: 'K-1', email: 'ap@alder.example', alsoKnownAs: 'Alders', tolerance: '5' };
  const [alder, birch] = withOwnFacts([ALDER, BIRCH], [{ ...own, customerId: 'K1' }]);
  expect(alder).toMatchObject({ customer: 'Alder', row: 2, email: 'ap@alder.example', alsoKnownAs: 'Alder Group; Alders', tolerance: '5' });
  expect(birch).toEqual(BIRCH);
});

test('a row is known by name where not both have a number; with another number it is another customer', () => {
  const known = withOwnFacts(
    [ALDER, BIRCH],
    [
      { ...NO_CUSTOMER_FACTS, customerId: 'K2', customer: 'Birch', language: 'es' },
      { ...NO_CUSTOMER_FACTS, customerId: 'K9', customer: 'Alder', language: 'es' },
    ],
  );
  expect(known.map(({ customerId, customer, language }) => [customerId, customer, language])).toEqual([
    ['K1', 'Alder', ''],
    ['K2', 'Birch', 'es'],
    ['K9', 'Alder', 'es'],
  ]);
});

test('the first row of a customer counts, and customers that only AR_Customers has are known too', () => {
  const known = withOwnFacts(
    [],
    [
      { ...NO_CUSTOMER_FACTS, customer: 'Cedar', letters: 'no' },
      { ...NO_CUSTOMER_FACTS, customer: 'Cedar', letters: 'yes' },
    ],
  );
  expect(known.map(({ customer, letters, row }) => [customer, letters, row])).toEqual([['Cedar', 'no', 0]]);
});
