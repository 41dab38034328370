import type { WorkbookParts } from '../model/workbookParts';
import { CONTENT_TYPE } from '../xml/namespaces';
import type { Parts } from '../zip/parts';
import { BLANK_STYLES } from './blankWorkbook';
import { addContentType, addRelationship } from './packageEdits';

/** Name of the workbook's style sheet; a workbook may come without one, then it gets Excel's plain one. */
export function stylesPartOf(parts: Parts, book: WorkbookParts): string {
  if (book.stylesPart !== null && parts.has(book.stylesPart)) return book.stylesPart;
  const part = `${book.workbookPart.slice(0, book.workbookPart.lastIndexOf('/') + 1)}styles.xml`;
  parts.set(part, BLANK_STYLES);
  addContentType(parts, part, CONTENT_TYPE.styles);
  addRelationship(parts, book.workbookPart, 'styles', part);
  return part;
}
