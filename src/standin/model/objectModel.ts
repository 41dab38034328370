import type { HostObject } from '../richapi/hostClass';
import { filterClass } from './tables/autoFilter';
import { chartsClass } from './charts/chartClasses';
import type { HostState } from './hostState';
import { namesClass } from './namedItems';
import { pageBreaksClass, pageLayoutClass } from './pageLayout';
import { protectionClass, workbookProtectionClass } from './protection';
import { CellRange } from './ranges/cellRange';
import { rangeClass } from './ranges/rangeClass';
import { customXmlPartsClass } from './customXmlClasses';
import { settingsClass } from './settingClasses';
import { tableClass, tablesClass } from './tables/tableClasses';
import { TableOf } from './tables/tableOf';
import { workbookClassWith } from './workbookClasses';
import { worksheetClassWith } from './worksheetClass';

const worksheetClass = worksheetClassWith({
  Tables: { since: 1, read: ({ state, sheet }) => tablesClass.of({ state, sheetId: sheet.id }) },
  Charts: { since: 1, read: (of) => chartsClass.of(of) },
  Names: { since: 4, read: ({ state, sheet }) => namesClass.of({ state, sheetId: sheet.id }) },
  Protection: { since: 2, read: (of) => protectionClass.of(of) },
  HorizontalPageBreaks: { since: 9, read: (of) => pageBreaksClass.of(of) },
  PageLayout: { since: 9, read: (of) => pageLayoutClass.of(of) },
  AutoFilter: { since: 9, read: (of) => filterClass.of(of) },
});

const workbookClass = workbookClassWith({
  Tables: { since: 1, read: ({ state }) => tablesClass.of({ state, sheetId: null }) },
  Names: { since: 1, read: ({ state }) => namesClass.of({ state, sheetId: null }) },
  Protection: { since: 7, read: ({ state }) => workbookProtectionClass.of({ state }) },
  Settings: { since: 4, read: ({ state }) => settingsClass.of({ state }) },
  CustomXmlParts: { since: 5, read: ({ state }) => customXmlPartsClass.of({ state, namespace: null }) },
});

/** Puts Excel's object model together over `state` and gives its workbook. */
export function objectModel(state: HostState): HostObject {
  state.useObjects({
    range: ({ sheet, span }) => rangeClass.of(new CellRange(state, sheet, span)),
    worksheet: (sheet) => worksheetClass.of({ state, sheet }),
    table: (id) => tableClass.of(new TableOf(state, id)),
    rangeOf: (value) => rangeClass.targetOf(value),
  });
  return workbookClass.of({ state });
}
