import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import { greenTheme } from '@univerjs/themes';
import { GRID_TEXTS } from './locales';

type Preset = ReturnType<typeof UniverSheetsCorePreset>;
type PluginEntry = Preset['plugins'][number];

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Presets share plugins; of each the last one given wins, at the place of the first, because plugins are registered in order of need. */
function pluginsOf(presets: readonly Preset[]): PluginEntry[] {
  const byName = new Map<string, PluginEntry>();
  for (const preset of presets) {
    for (const entry of preset.plugins) byName.set((Array.isArray(entry) ? entry[0] : entry).pluginName, entry);
  }
  return [...byName.values()];
}

/**
 * Draws an empty spreadsheet into `container`: formula bar, name box, cells, sheet tabs. Its own ribbon is left out, because the page
 * has one. Formulas of a workbook that is opened show the values saved with them until something they depend on changes.
 */
export function createGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: GRID_TEXTS },
    logLevel: LogLevel.WARN,
    theme: greenTheme,
  });
  const plugins = pluginsOf([
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      footer: { statisticBar: false, menus: false, zoomSlider: true },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      // An opaque track: the grid's own lets half of a cell shine through.
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        scrollConfig: { trackBackgroundColor: '#F5F5F5', trackBorderColor: '#E1E1E1', thumbBackgroundColor: '#C2C2C2' },
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsNotePreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
    // The grid would lay a table's name over the cells above it; Excel does not.
    { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
  ]);
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
