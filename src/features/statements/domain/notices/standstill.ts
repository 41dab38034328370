import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { plainText } from '../../../../reading/words/headingText';
import type { CustomerMaster } from '../../../customers/domain/customerMaster';
import { lettersOf } from '../customerTerms';
import type { Standstill } from './decideNotice';

const WITH_OTHERS = /legal|lawyer|court|attorney|agency|agencia|insolv|bankrupt|concurso|abogad|judicial|litig|quiebra/;
const PRIVATE = /consumer|patient|private person|consumidor|paciente|particular/;

/** Why a customer gets no notice whatever is open, or `null`: it wants none, others have the account, it is a private person, it is paused. */
export function standstillOf(
  master: Pick<CustomerMaster, 'letters' | 'status' | 'riskClass'> | undefined,
  pausedUntil: DayNumber | null,
  asOf: DayNumber,
): Standstill | null {
  if (lettersOf(master?.letters ?? '') !== 'all') return 'optOut';
  if (WITH_OTHERS.test(plainText(master?.status ?? ''))) return 'status';
  if (PRIVATE.test(plainText(`${master?.status ?? ''} ${master?.riskClass ?? ''}`))) return 'consumer';
  return pausedUntil !== null && pausedUntil > asOf ? 'paused' : null;
}
