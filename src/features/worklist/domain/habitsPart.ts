import { partKey } from '../../../kernel/run/parts';
import type { UnpaidChances } from './unpaidChances';

/** How likely items stay unpaid, by currency of the report in its order; `null` where nothing is known of how customers pay. */
export type PaymentHabits = readonly (UnpaidChances | null)[];

export const HABITS = partKey<PaymentHabits>('paymentHabits');
