import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK, YES_NO, yesNoCell } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { chosen } from '../../../kernel/tables/typedRow';
import { setupTable } from '../../ownTable';
import { agenciesText } from '../agenciesText';
import { DEFAULT_LIMITS } from '../domain/agencyResults';
import { AGENCY_SETTING_WORDS, type AgencySetting } from '../domain/agencySettings';
import { EXPORT_COLUMNS, type ExportColumn } from '../domain/exportColumns';

const TABLE = defineTable<AgencySetting>()({
  name: 'AR_AgencySettings',
  sheet: SETUP_SHEET,
  title: { en: 'Judging agencies', es: 'Evaluación de agencias' },
  caption: {
    en: 'Index 100 is what the ages placed let expect from all agencies together',
    es: 'El índice 100 es lo que cabe esperar de todas las agencias según los tramos asignados',
  },
  columns: [
    {
      id: 'setting',
      heading: { en: 'Setting', es: 'Ajuste' },
      width: 32,
      style: 'inputText',
      choices: AGENCY_SETTING_WORDS,
      cell: ({ name }) => AGENCY_SETTING_WORDS.find(({ value }) => value === name)!.en,
    },
    { id: 'value', heading: { en: 'Value', es: 'Valor' }, width: 10, style: 'inputNumber', cell: ({ value }) => value },
    CHECK,
  ],
});

/** From which index an agency gets more, and below which it has to do something. */
export const AGENCY_SETTINGS = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): AgencySetting | RowFault<'setting' | 'value' | 'check'> => {
      const name = chosen(AGENCY_SETTING_WORDS, row.text('setting'));
      const value = row.number('value');
      if (name === null) return new RowFault('setting', agenciesText('settingUnknown'));
      return value === null || value < 0 ? new RowFault('value', agenciesText('numberWrong')) : { name, value };
    }),
  firstRows: AGENCY_SETTING_WORDS.map(({ value: name }) => givenRow(TABLE, { name, value: DEFAULT_LIMITS[name] })),
});

interface Tick {
  readonly column: ExportColumn;
  readonly isIncluded: boolean;
}

const COLUMNS = defineTable<Tick>()({
  name: 'AR_PlacementColumns',
  sheet: SETUP_SHEET,
  title: { en: 'What agencies get', es: 'Qué reciben las agencias' },
  caption: {
    en: 'Only columns with yes are on the list for an agency',
    es: 'En la lista para la agencia solo van las columnas con sí',
  },
  columns: [
    {
      id: 'column',
      heading: { en: 'Column', es: 'Columna' },
      width: 22,
      style: 'inputText',
      choices: EXPORT_COLUMNS,
      cell: ({ column }) => EXPORT_COLUMNS.find(({ value }) => value === column)!.en,
    },
    {
      id: 'include',
      heading: { en: 'Include', es: 'Incluir' },
      width: 10,
      style: 'inputText',
      choices: YES_NO,
      cell: ({ isIncluded }) => yesNoCell(isIncluded),
    },
    CHECK,
  ],
});

/** Which columns of a placed account go to an agency. */
export const PLACEMENT_COLUMNS = setupTable(COLUMNS, {
  read: (typed) =>
    readRows(typed, (row): Tick | RowFault<'column' | 'include' | 'check'> => {
      const column = chosen(EXPORT_COLUMNS, row.text('column'));
      const include = chosen(YES_NO, row.text('include'));
      if (column === null) return new RowFault('column', agenciesText('columnUnknown'));
      if (include === null && row.text('include') !== '') return new RowFault('include', agenciesText('yesOrNo'));
      return { column, isIncluded: include === 'yes' };
    }),
  firstRows: EXPORT_COLUMNS.map(({ value }) => givenRow(COLUMNS, { column: value, isIncluded: false })),
});
