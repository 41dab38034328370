import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen } from '../../../kernel/tables/typedRow';
import { setupTable } from '../../ownTable';
import { cashText } from '../cashText';
import { CASH_DEFAULTS, CASH_SETTING_WORDS, type CashSetting, type CashSettingName } from '../domain/cashSettings';
import { COMBINATION_ITEMS_MAX } from '../domain/matching/combinations';

/** The largest value of each setting that is counted; the tolerance is an amount. */
const MOST: Readonly<Record<CashSettingName, number>> = {
  tolerance: Infinity,
  discountGraceDays: 365,
  combinationItems: COMBINATION_ITEMS_MAX,
};

type SettingColumn = 'setting' | 'value' | 'check';

const TABLE = defineTable<CashSetting>()({
  name: 'AR_CashSettings',
  sheet: SETUP_SHEET,
  title: { en: 'Applying cash', es: 'Aplicación de cobros' },
  caption: {
    en: 'The tolerance is in the currency of the item. A customer may have less in AR_Customers',
    es: 'La tolerancia es en la moneda de la partida. Un cliente puede tener menos en AR_Customers',
  },
  columns: [
    {
      id: 'setting',
      heading: { en: 'Setting', es: 'Ajuste' },
      width: 32,
      style: 'inputText',
      choices: CASH_SETTING_WORDS,
      cell: ({ name }) => cashText('settingName', { name }),
    },
    { id: 'value', heading: { en: 'Value', es: 'Valor' }, width: 10, style: 'inputNumber', cell: ({ value }) => value },
    CHECK,
  ],
});

/** What holds for every customer when receipts are applied; a value that makes no sense is flagged and the default holds. */
export const CASH_SETTINGS = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): CashSetting | RowFault<SettingColumn> => {
      const name = chosen(CASH_SETTING_WORDS, row.text('setting'));
      if (name === null) return new RowFault('setting', cashText('settingUnknown'));
      const value = row.number('value');
      const isWhole = name === 'tolerance' || Number.isInteger(value);
      if (value === null || value < 0 || value > MOST[name] || !isWhole) return new RowFault('value', cashText('settingWrong'));
      return { name, value };
    }),
  firstRows: CASH_SETTING_WORDS.map(({ value: name }) => givenRow(TABLE, { name, value: Number(CASH_DEFAULTS[name]) })),
});
