import { librarySurface } from '../harness/librarySurface';
import { loadHost } from '../harness/loadHost';

/** What only travels between the library and Excel and stands in no list of the library: `Gridlines` is what it sends for `showGridlines`. */
const TRANSPORT_ONLY = new Set(['_Id', '_KeepReference', '_ValidateArraySize', 'Gridlines']);

/** What this add-in and its tests ask of Excel; each must be there. */
const NEEDED: Readonly<Record<string, string>> = {
  Workbook: 'Worksheets Tables Names Application Functions Settings CustomXmlParts GetSelectedRange Name',
  WorksheetCollection:
    'GetItem GetItemOrNullObject Add GetActiveWorksheet _RegisterDataChangedEvent _RegisterSelectionChangedEvent _RegisterActivatedEvent _RegisterAddedEvent _RegisterDeletedEvent',
  Worksheet:
    'Id Name Visibility TabColor ShowGridlines Activate Delete GetRange GetCell GetRangeByIndexes GetUsedRangeOrNullObject Tables Names Charts FreezePanes PageLayout Protection AutoFilter',
  Range:
    'Address RowIndex ColumnIndex RowCount ColumnCount Values Formulas NumberFormat Text RowHidden Format Worksheet GetCell GetRow GetBoundingRect GetLastRow GetOffsetRange GetUsedRangeOrNullObject GetEntireRow GetEntireColumn Clear Merge Select ConditionalFormats DataValidation',
  RangeFormat: 'HorizontalAlignment VerticalAlignment WrapText ColumnWidth RowHeight IndentLevel Fill Font Borders',
  Table: 'Id Name Style ShowTotals ShowHeaders GetRange GetHeaderRowRange GetDataBodyRange Resize ConvertToRange Rows Columns',
  TableCollection: 'Add GetItem GetItemOrNullObject',
  NamedItem: 'Name Type Value Formula Scope GetRange GetRangeOrNullObject Delete',
  Application: 'CalculationMode Calculate SuspendApiCalculationUntilNextSync',
  Chart: 'Name Title Legend Series Axes SetPosition Delete',
  ConditionalFormatCollection: 'Add ClearAll',
  DataValidation: 'Rule',
  WorksheetProtection: 'Protected Protect',
  SettingCollection: 'Add GetItem GetItemOrNullObject',
  CustomXmlPart: 'Id Delete GetXml SetXml',
  CustomXmlPartCollection: 'Add GetByNamespace GetItem',
  CustomXmlPartScopedCollection: 'GetOnlyItemOrNullObject',
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
