import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerFacts } from '../../setupFacts';
import type { ReadResult } from '../../../reading/result/readResult';
import type { SegmentBy } from './exposurePart';
import { collectorsOf } from '../../worklist/domain/customerStandings';

const FIELDS: Readonly<Record<Exclude<SegmentBy, 'entity' | 'collector'>, keyof CustomerFacts>> = {
  'risk class': 'riskClass',
  status: 'status',
  terms: 'terms',
  language: 'language',
  parent: 'parent',
};

/** The name of each customer's segment by code, '' where nothing says: its entity, its collector, or a fact of AR_Customers. */
export function segmentNames(reading: ReadResult, facts: readonly CustomerFacts[], by: SegmentBy): readonly string[] {
  const { customers } = reading;
  if (by === 'entity') return Array.from(customers, ({ entity }) => entity);
  const names = new Array<string>(customers.size).fill('');
  if (by === 'collector') {
    for (const [code, name] of collectorsOf(reading, facts)) names[code] = name;
    return names;
  }
  const named = facts.filter((one) => one[FIELDS[by]] !== '');
  const finder = new CustomerFinder(customers);
  for (const one of named) {
    const code = finder.find(one);
    if (code !== null && names[code] === '') names[code] = one[FIELDS[by]];
  }
  return names;
}
