import { partKey } from '../../../kernel/run/parts';
import type { RankedCustomer } from './rankedCustomer';

/** The customers of each currency, ranked; by the places of the report's currencies. */
export type WorklistPart = readonly (readonly RankedCustomer[])[];

export const WORKLIST = partKey<WorklistPart>('worklist');
