import type { KeptSetting } from '../../kernel/run/keptSetting';
import { sheetsOfUser } from '../../kernel/run/survey';
import type { Outline } from '../../kernel/run/workbook';
import { hasSheets, type ReadResult } from '../result/readResult';

/** The sheet that was read last where several could be, so that it is asked for once. */
export const KEPT_SOURCE: KeptSetting<string> = {
  key: 'source',
  lost: 'source',
  parse: (json) => (typeof json === 'string' ? json : null),
};

/** The setting that keeps the sheet of a reading for the runs to come; empty where there is no other one, or it says so already. */
export function keptSource(survey: Outline, reading: ReadResult): ReadonlyMap<string, string> {
  const text = JSON.stringify(reading.layout.sheet);
  const isKept = sheetsOfUser(survey).length < 2 || hasSheets(reading) || survey.settings.get(KEPT_SOURCE.key) === text;
  return new Map(isKept ? [] : [[KEPT_SOURCE.key, text]]);
}
