import { isRecord, type KeptSetting } from '../../kernel/run/keptSetting';
import { COLUMN_ROLES, ROW_MEANINGS, type ReadingChoices } from '../result/readResult';

type Remembered = Readonly<Record<string, Partial<ReadingChoices>>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** What each choice may be beside nothing. */
const MAY_BE: Readonly<Record<keyof ReadingChoices, (value: unknown) => boolean>> = {
  headerRow: Number.isInteger,
  roles: (value) => isRecord(value) && Object.values(value).every(oneOf(...COLUMN_ROLES)),
  dateOrder: oneOf('DMY', 'MDY', 'YMD'),
  decimalMark: oneOf('.', ','),
  amount: oneOf('local', 'document'),
  currency: isText,
  flipSign: oneOf(true, false),
  rows: oneOf(...ROW_MEANINGS),
  count: (value) => Array.isArray(value) && value.every(isText),
  closing: isText,
  receivables: isText,
  ignoredRows: (value) => Array.isArray(value) && value.every(Number.isInteger),
};

/** A choice that this version does not know is of a later one and does no harm. */
const isChoices = (value: unknown): value is Partial<ReadingChoices> =>
  isRecord(value) &&
  Object.entries(MAY_BE).every(([name, mayBe]) => {
    const choice = value[name];
    return choice === undefined || (choice === null && name !== 'roles' && name !== 'flipSign' && name !== 'ignoredRows') || mayBe(choice);
  });

/** Corrections that the user made for reports, by the shape of their header. */
export const KEPT_CHOICES: KeptSetting<Remembered> = {
  key: 'reading',
  lost: 'corrections',
  parse: (json) => (isRecord(json) && Object.values(json).every(isChoices) ? (json as Remembered) : null),
};
