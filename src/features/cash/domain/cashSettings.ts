import type { Choice } from '../../../kernel/tables/column';
import { COMBINATION_ITEMS_MAX } from './matching/combinations';

/** What holds for every customer who has agreed nothing else. */
export interface CashSettings {
  /** In currency units, as typed: an item short by no more is closed. */
  readonly tolerance: string;
  readonly discountGraceDays: number;
  /** How many items a combination is searched among. */
  readonly combinationItems: number;
}

export const CASH_DEFAULTS: CashSettings = { tolerance: '1', discountGraceDays: 0, combinationItems: COMBINATION_ITEMS_MAX };

export type CashSettingName = keyof CashSettings;

export const CASH_SETTING_WORDS = [
  { value: 'tolerance', en: 'Tolerance per item', es: 'Tolerancia por partida' },
  { value: 'discountGraceDays', en: 'Grace days for discounts', es: 'Días de gracia para descuentos' },
  { value: 'combinationItems', en: 'Items in a combination, at most', es: 'Partidas por combinación, máximo' },
] as const satisfies readonly Choice<CashSettingName>[];

/** One row of the settings. */
export interface CashSetting {
  readonly name: CashSettingName;
  readonly value: number;
}

/** The settings with those that were typed. */
export function cashSettings(typed: readonly CashSetting[]): CashSettings {
  return typed.reduce<CashSettings>(
    (settings, { name, value }) => ({ ...settings, [name]: name === 'tolerance' ? String(value) : value }),
    CASH_DEFAULTS,
  );
}
