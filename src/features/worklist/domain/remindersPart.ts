import { partKey } from '../../../kernel/run/parts';
import type { EarlyReminder } from './remindBeforeDue';

/** Whom to remind before due, by currency of the report in its order. */
export const REMINDERS = partKey<readonly (readonly EarlyReminder[])[]>('remindBeforeDue');
