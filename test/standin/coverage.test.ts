import { librarySurface } from '../harness/librarySurface';
import { loadHost } from '../harness/loadHost';

/** What only travels between the library and Excel and stands in no list of the library: `Gridlines` is what it sends for `showGridlines`. */
const TRANSPORT_ONLY = new Set(['_Id', '_KeepReference', '_ValidateArraySize', 'Gridlines']);

/** What a reporting add-in needs; each must be there. */
const NEEDED: Readonly<Record<string, string>> = {
  Workbook: 'Worksheets Tables Names Application Settings GetSelectedRange GetActiveCell Name',
  WorksheetCollection:
    'GetItem GetItemOrNullObject Add GetActiveWorksheet GetFirst GetLast GetCount _RegisterDataChangedEvent _RegisterAddedEvent _RegisterDeletedEvent',
  Worksheet:
    'Id Name Position Visibility TabColor ShowGridlines Activate Delete GetRange GetCell GetRangeByIndexes GetUsedRange GetUsedRangeOrNullObject Tables Names Charts FreezePanes PageLayout Protection AutoFilter',
  Range:
    'Address RowIndex ColumnIndex RowCount ColumnCount CellCount Values Formulas NumberFormat Text ValueTypes Hidden RowHidden ColumnHidden Format Worksheet Sort GetCell GetRow GetColumn GetLastRow GetLastColumn GetLastCell GetResizedRange GetAbsoluteResizedRange GetOffsetRange GetBoundingRect GetIntersection GetIntersectionOrNullObject GetUsedRange GetUsedRangeOrNullObject GetEntireRow GetEntireColumn GetSurroundingRegion GetRowsBelow GetRowsAbove GetColumnsAfter GetColumnsBefore Insert Delete Clear Merge Unmerge CopyFrom Select ConditionalFormats DataValidation',
  RangeFormat:
    'HorizontalAlignment VerticalAlignment WrapText ColumnWidth RowHeight IndentLevel AutofitColumns AutofitRows Fill Font Borders',
  Table:
    'Id Name Style ShowTotals ShowHeaders GetRange GetHeaderRowRange GetDataBodyRange GetTotalRowRange Resize ConvertToRange Delete Rows Columns Sort AutoFilter ClearFilters',
  TableCollection: 'Add GetItem GetItemOrNullObject GetItemAt GetCount',
  NamedItem: 'Name Type Value Formula Visible Scope GetRange GetRangeOrNullObject Delete',
  Application: 'CalculationMode CalculationState Calculate SuspendApiCalculationUntilNextSync SuspendScreenUpdatingUntilNextSync',
  Chart: 'Name ChartType Title Legend Series Axes SetPosition SetData Delete',
  ConditionalFormatCollection: 'Add ClearAll GetCount GetItem',
  DataValidation: 'Rule Type ErrorAlert Clear',
  WorksheetProtection: 'Protected Options Protect Unprotect',
  SettingCollection: 'Add GetItem GetItemOrNullObject',
  CustomXmlPart: 'Id NamespaceUri Delete GetXml SetXml',
  CustomXmlPartCollection: 'Add GetByNamespace GetCount GetItem GetItemOrNullObject',
  CustomXmlPartScopedCollection: 'GetCount GetItem GetItemOrNullObject GetOnlyItem GetOnlyItemOrNullObject',
};

describe('what of Excel the stand-in covers', () => {
  const surface = librarySurface();
  const { HOST_CLASSES } = loadHost();
  const covered = [...HOST_CLASSES.values()].filter(({ name }) => surface.has(name));

  it('has every class and member that a reporting add-in needs', () => {
    const missing = Object.entries(NEEDED).flatMap(([name, members]) =>
      members
        .split(' ')
        .filter((member) => !HOST_CLASSES.get(name)?.member(member))
        .map((member) => `${name}.${member}`),
    );
    expect(missing).toEqual([]);
  });

  it('invents nothing: each of its members is one of the library, of the same kind', () => {
    const invented = covered.flatMap(({ name, members }) =>
      members
        .filter((member) => !TRANSPORT_ONLY.has(member.name))
        .filter((member) => !surface.get(name)?.members.some((known) => known.name === member.name && known.kind === member.kind))
        .map((member) => `${name}.${member.name}`),
    );
    expect(invented).toEqual([]);
  });

  it('asks for the requirement set that the library asks for', () => {
    const wrong = covered.flatMap(({ name, members }) =>
      members.flatMap((member) => {
        const known = surface.get(name)?.members.find((other) => other.name === member.name);
        return known && known.since !== null && known.since > member.since
          ? [`${name}.${member.name}: 1.${member.since}, the library says 1.${known.since}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says how much it covers', () => {
    const count = (pick: (name: string) => number): number => covered.reduce((sum, { name }) => sum + pick(name), 0);
    const ours = count((name) => HOST_CLASSES.get(name)!.members.length);
    const all = [...surface.values()].reduce((sum, { members }) => sum + members.length, 0);
    console.info(
      `The stand-in answers ${covered.length} of ${surface.size} classes and ${ours} of ${all} members: ${covered.map(({ name, members }) => `${name} ${members.length}`).join(', ')}`,
    );
    expect(covered.length).toBeGreaterThan(40);
  });
});
