import { partKey } from '../../../kernel/run/parts';
import type { Desk } from './desk';

/** What the activity log says of the accounts. */
export const ACTIVITY = partKey<Desk>('activity');
