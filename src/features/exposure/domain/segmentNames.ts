import type { CustomerFacts } from '../../setupFacts';
import type { ReadResult } from '../../../reading/result/readResult';
import { customerFact, type FactName } from '../../aging/domain/customerFact';
import type { SegmentBy } from './exposurePart';
import { collectorsOf } from '../../worklist/domain/customerStandings';

const FIELDS: Readonly<Record<Exclude<SegmentBy, 'entity' | 'collector'>, FactName>> = {
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
  const said = by === 'collector' ? collectorsOf(reading, facts) : customerFact(customers, facts, FIELDS[by]);
  return Array.from(customers, ({ code }) => said.get(code) ?? '');
}
