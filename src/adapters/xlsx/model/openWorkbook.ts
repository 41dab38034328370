import { runText } from '../../../kernel/run/runText';
import { filesText } from '../../../kernel/run/filesText';
import { wordsText } from '../../../kernel/words/wordsText';
import { WorkbookError } from '../../../kernel/run/workbook';
import { damaged } from '../refusal';
import { CellTexts } from '../sheetXml/cellTexts';
import type { ValueContext } from '../sheetXml/cellValue';
import { SharedStrings } from '../sheetXml/sharedStrings';
import { WorkbookStyles } from '../styles/workbookStyles';
import type { Parts } from '../zip/parts';
import { surveySheet, type SheetSurvey } from './sheetSurvey';
import { readTables, type TableDocument } from './tables';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './workbookParts';

/** One state of a workbook's parts, with what was learned about them so far. A write makes a new state; this one never changes. */
export class OpenWorkbook {
  readonly book: WorkbookParts;
  /** The sheets that have cells, in tab order. */
  readonly worksheets: readonly SheetEntry[];
  private readonly byName: ReadonlyMap<string, SheetEntry>;
  private readonly surveys = new Map<string, SheetSurvey>();
  private readonly tablesBySheet = new Map<string, readonly TableDocument[]>();
  private stylesRead: WorkbookStyles | null = null;
  private valuesRead: ValueContext | null = null;

  /** Throws a refusal where the parts hold no workbook that can be read; one without sheets is none, unless it is being made. */
  constructor(
    readonly parts: Parts,
    isBeingMade = false,
  ) {
    this.book = readWorkbookParts(parts);
    this.worksheets = this.book.sheets.filter((sheet) => sheet.hasCells);
    this.byName = new Map(this.worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    if (this.worksheets.length === 0 && !isBeingMade) throw damaged(filesText('noSheetWithCells'));
    for (const sheet of this.worksheets) {
      if (!parts.has(sheet.part)) throw damaged(filesText('sheetMissing', { sheet: sheet.name }));
      if (this.sheet(sheet.name) !== sheet) throw damaged(filesText('sheetTwice', { sheet: sheet.name }));
    }
  }

  /** The sheet of this name (without regard to case, as in Excel); throws `sheetMissing`. */
  sheet(name: string): SheetEntry {
    const found = this.byName.get(name.toLowerCase());
    if (found) return found;
    throw new WorkbookError('sheetMissing', runText('noSheet', { sheet: name }), wordsText('nothingChanged'), runText('chooseSheet'));
  }

  survey(sheet: SheetEntry): SheetSurvey {
    return cached(this.surveys, sheet.part, () => surveySheet(this.parts, sheet));
  }

  tables(sheet: SheetEntry): readonly TableDocument[] {
    return cached(this.tablesBySheet, sheet.part, () => readTables(this.parts, sheet.part));
  }

  get styles(): WorkbookStyles {
    return (this.stylesRead ??= WorkbookStyles.read(this.parts, this.book.stylesPart, this.book.themePart));
  }

  get values(): ValueContext {
    return (this.valuesRead ??= {
      shared: SharedStrings.read(this.parts, this.book.sharedStringsPart),
      texts: new CellTexts(),
      uses1904: this.book.uses1904,
    });
  }
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
