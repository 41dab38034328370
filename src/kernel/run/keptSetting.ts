import { problem, type Problem } from '../words/problem';
import { runText } from './runText';
import type { LostSetting } from './words.en';
import type { Outline } from './workbook';

/** A setting of ours in the workbook: JSON, which others may have written over. */
export interface KeptSetting<Value> {
  readonly key: string;
  readonly lost: LostSetting;
  /** What the JSON says, `null` where it is not of ours. */
  readonly parse: (json: unknown) => Value | null;
}

/** What the text of a setting says, `null` where it is damaged. */
export function parsedSetting<Value>(text: string, { parse }: Pick<KeptSetting<Value>, 'parse'>): Value | null {
  try {
    return parse(JSON.parse(text) as unknown);
  } catch {
    // Text that is no JSON is as good as none; `damagedSettings` says so.
    return null;
  }
}

/** What a setting says, `null` for one that is not there or is damaged. */
export function readKept<Value>({ settings }: Pick<Outline, 'settings'>, setting: KeptSetting<Value>): Value | null {
  const text = settings.get(setting.key);
  return text === undefined ? null : parsedSetting(text, setting);
}

/** A warning for each setting that is there and cannot be used. */
export function damagedSettings({ settings }: Pick<Outline, 'settings'>, kept: readonly KeptSetting<unknown>[]): readonly Problem[] {
  return kept.flatMap((setting) => {
    const text = settings.get(setting.key);
    return text === undefined || parsedSetting(text, setting) !== null
      ? []
      : [problem(runText('settingDamaged', { lost: setting.lost }), 'warning')];
  });
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
