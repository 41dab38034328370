import type { Cell } from '../../../kernel/sheet/cells';
import { YES_NO } from '../../../kernel/tables/checkColumn';
import type { Choice } from '../../../kernel/tables/column';
import type { Language } from '../../../kernel/words/locale';
import type { AgingBasis } from '../../aging/domain/agingScheme';
import { LANGUAGE_CHOICES } from '../../../kernel/tables/tableLanguage';
import type { StyleName } from '../../../kernel/sheet/styles';
import type { Setup } from '../../setupFacts';
import { PRESET_SCHEMES } from '../../aging/domain/schemes';

/** A single setting of AR Setup: a workbook name for its cell, how the cell looks and what may be chosen in it. */
interface Setting<Name extends string> {
  readonly name: Name;
  readonly style: StyleName;
  readonly format?: string;
  readonly choices?: readonly Choice[];
}

const setting = <const Name extends string>(one: Setting<Name>): Setting<Name> => one;
const classLimit = <const Name extends string>(name: Name): Setting<Name> => ({
  name,
  style: 'inputRate',
  format: '0%',
});

/** Chosen where the rows of AR_Buckets make the scheme. */
export const OWN_BOUNDS = 'own bounds';
/** The schemes by their names, and the rows of AR_Buckets. */
export const SCHEME_CHOICES: readonly Choice[] = [
  ...PRESET_SCHEMES.map(({ name }) => ({ value: name, en: name, es: name })),
  { value: OWN_BOUNDS, en: OWN_BOUNDS, es: 'límites propios' },
];
/** What items age from. */
export const BASIS_CHOICES: readonly Choice<AgingBasis>[] = [
  { value: 'due', en: 'due date', es: 'fecha de vencimiento' },
  { value: 'document', en: 'document date', es: 'fecha del documento' },
];

/** How a value is written in the language of the sheet. */
function wordIn(choices: readonly Choice[], value: string, language: Language): string {
  return choices.find((choice) => choice.value === value)?.[language] ?? value;
}

/** The settings at the top of AR Setup, one below the other. */
export const SETTINGS = [
  setting({ name: 'AR_Scheme', style: 'inputText', choices: SCHEME_CHOICES }),
  setting({ name: 'AR_Basis', style: 'inputText', choices: BASIS_CHOICES }),
  setting({ name: 'AR_MaximumPoints', style: 'inputNumber' }),
  classLimit('AR_ClassA'),
  classLimit('AR_ClassB'),
  classLimit('AR_ClassC'),
  setting({ name: 'AR_KeepSnapshots', style: 'inputText', choices: YES_NO }),
] as const;

/** The setting beside them. */
export const LANGUAGE_SETTING = setting({
  name: 'AR_Language',
  style: 'inputText',
  choices: LANGUAGE_CHOICES,
});

/** The same settings for the strategy that is tried, above its table. */
export const TRIAL_SETTINGS = [
  setting({ name: 'AR_TrialPoints', style: 'inputNumber' }),
  classLimit('AR_TrialClassA'),
  classLimit('AR_TrialClassB'),
  classLimit('AR_TrialClassC'),
] as const;

export const ALL_SETTINGS = [...SETTINGS, LANGUAGE_SETTING, ...TRIAL_SETTINGS] as const;
export type SettingName = (typeof ALL_SETTINGS)[number]['name'];

/** Settings of a workbook that has none yet: those of the run. */
export function defaultSettings(setup: Setup): Record<SettingName, Cell> {
  const [a, b, c] = setup.strategy.classLimits;
  return {
    AR_Scheme: wordIn(SCHEME_CHOICES, setup.scheme.name, setup.language),
    AR_Basis: wordIn(BASIS_CHOICES, setup.basis, setup.language),
    AR_MaximumPoints: setup.strategy.maximumPoints,
    AR_ClassA: a,
    AR_ClassB: b,
    AR_ClassC: c,
    AR_KeepSnapshots: 'no',
    AR_Language: LANGUAGE_CHOICES.find(({ value }) => value === setup.language)!.en,
    AR_TrialPoints: setup.strategy.maximumPoints,
    AR_TrialClassA: a,
    AR_TrialClassB: b,
    AR_TrialClassC: c,
  };
}
