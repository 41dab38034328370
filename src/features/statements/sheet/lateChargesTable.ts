import Decimal from 'decimal.js';
import { currencyOf, minorUnitsPerUnit } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { setupTable } from '../../ownTable';
import type { ChargeRow } from '../domain/notices/charges';
import { statementsText } from '../statementsText';

type ChargeColumn = 'currency' | 'from' | 'percent' | 'fixedSum' | 'confirmed' | 'source' | 'check';

const TABLE = defineTable<ChargeRow>()({
  name: 'AR_LateCharges',
  sheet: SETUP_SHEET,
  title: { en: 'Late charges', es: 'Recargos por demora' },
  caption: {
    en: 'Nothing is charged without a confirmed row. Rates change: check before use. Business customers only',
    es: 'No se cobra nada sin una fila confirmada. Los tipos cambian: compruébelos antes. Solo para empresas',
  },
  columns: [
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, width: 10, style: 'inputText', cell: ({ currency }) => currency },
    { id: 'from', heading: { en: 'From date', es: 'Desde fecha' }, style: 'inputDate', cell: ({ from }) => from },
    { id: 'percent', heading: { en: 'Rate a year', es: 'Tipo anual' }, style: 'inputRate', cell: ({ percent }) => Number(percent) / 100 },
    { id: 'fixedSum', heading: { en: 'Fixed sum', es: 'Importe fijo' }, style: 'inputAmount', cell: () => '' },
    { id: 'confirmed', heading: { en: 'Confirmed', es: 'Confirmado' }, style: 'inputText', cell: () => '' },
    { id: 'source', heading: { en: 'Source', es: 'Fuente' }, width: 30, style: 'inputText', cell: ({ source }) => source },
    CHECK,
  ],
  blankRows: 6,
});

/** The rates of late charges that somebody confirmed; the others are left out in silence. */
export const LATE_CHARGES = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): ChargeRow | RowFault<ChargeColumn> | null => {
      const [from, rate, fixed] = [row.day('from'), row.number('percent'), row.number('fixedSum')];
      if (from === null) return new RowFault('from', statementsText('chargeDate'));
      if (rate === null || rate < 0 || rate > 1) return new RowFault('percent', statementsText('chargeRate'));
      if (row.yesNo('confirmed') !== true) return null;
      const currency = row.text('currency').toUpperCase();
      const sum = new Decimal(fixed ?? 0).times(minorUnitsPerUnit(currencyOf(currency))).toDecimalPlaces(0);
      return {
        currency,
        from,
        percent: new Decimal(rate).times(100).toString(),
        fixedSum: sum.toNumber() as MinorUnits,
        source: row.text('source'),
      };
    }),
});
