import type { Choice } from '../../../kernel/tables/column';
import { DEFAULT_LIMITS, type AgencyLimits } from './agencyResults';

export type AgencySettingName = keyof AgencyLimits;

export const AGENCY_SETTING_WORDS = [
  { value: 'moreFromIndex', en: 'Place more from index', es: 'Asignar más desde índice' },
  { value: 'correctBelowIndex', en: 'Corrective action below index', es: 'Medida correctiva por debajo de índice' },
  { value: 'matureAccountsMin', en: 'Least accounts to judge', es: 'Mínimo de cuentas para juzgar' },
] as const satisfies readonly Choice<AgencySettingName>[];

/** One row of the settings. */
export interface AgencySetting {
  readonly name: AgencySettingName;
  readonly value: number;
}

/** The limits with those that were typed. */
export function agencyLimits(typed: readonly AgencySetting[]): AgencyLimits {
  return typed.reduce<AgencyLimits>((limits, { name, value }) => ({ ...limits, [name]: value }), DEFAULT_LIMITS);
}
