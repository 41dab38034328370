import type { WorkbookWindow } from '../../kernel/run/workbook';
import { spanAddress, spanFromAddress, type CellSpan } from '../../kernel/sheet/cells';
import { batch } from './batch';
import type { SheetNames } from './sheetNames';
import { released, spanOf } from './spans';

/** Office.js takes addresses of at most this many characters; what does not fit is left out of a selection. */
const ADDRESS_LENGTH_MAX = 8000;

function joinedAddress(spans: readonly CellSpan[]): string {
  let address = '';
  for (const span of spans) {
    const next = spanAddress(span);
    if (address.length + next.length + 1 > ADDRESS_LENGTH_MAX) break;
    address += address === '' ? next : `,${next}`;
  }
  return address;
}

/** Registers a handler and returns how to take it off; Office.js wants the same context for both. */
async function listen<E>(
  register: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<E>,
  handler: (event: E) => void,
): Promise<() => Promise<void>> {
  const result = await batch((context) => {
    const added = register(context).add(async (event) => handler(event));
    return () => added;
  });
  return () =>
    Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
}

/** Selection and events of the workbook that is open in Excel. */
export class ExcelWindow implements WorkbookWindow {
  constructor(private readonly sheetNames: SheetNames) {}

  select(sheetName: string, spans: readonly CellSpan[]): Promise<void> {
    return batch((context) => {
      const sheet = context.workbook.worksheets.getItem(this.sheetNames.idOf(sheetName) ?? sheetName);
      sheet.activate();
      const [only] = spans;
      // Several areas at once can be selected from ExcelApi 1.18 on; an older Excel shows the first of them.
      if (spans.length > 1 && Office.context.requirements.isSetSupported('ExcelApi', '1.18'))
        sheet.getRanges(joinedAddress(spans)).select();
      else if (only) sheet.getRange(spanAddress(only)).select();
      return () => undefined;
    });
  }

  activeSheet(): Promise<string> {
    return batch(({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet().load('id,name');
      return () => this.sheetNames.nameOf(sheet.id) ?? sheet.name;
    });
  }

  selection(): Promise<{ sheet: string; span: CellSpan }> {
    return batch(({ workbook }) => {
      const range = released(workbook.getSelectedRange()).load('rowIndex,columnIndex,rowCount,columnCount');
      const sheet = range.worksheet.load('id,name');
      return () => ({ sheet: this.sheetNames.nameOf(sheet.id) ?? sheet.name, span: spanOf(range) });
    });
  }

  onSelection(listener: (sheet: string, span: CellSpan) => void): Promise<() => Promise<void>> {
    return listen<Excel.WorksheetSelectionChangedEventArgs>(
      (context) => context.workbook.worksheets.onSelectionChanged,
      (event) => {
        const span = spanFromAddress(event.address.split(',')[0] ?? '');
        if (span) void this.sheetName(event.worksheetId).then((name) => listener(name, span));
      },
    );
  }

  onChange(listener: (sheet: string, address: string, remote: boolean) => void): Promise<() => Promise<void>> {
    return listen<Excel.WorksheetChangedEventArgs>(
      (context) => context.workbook.worksheets.onChanged,
      (event) => {
        if (event.triggerSource === 'ThisLocalAddin') return;
        void this.sheetName(event.worksheetId).then((name) => listener(name, event.address, event.source === Excel.EventSource.remote));
      },
    );
  }

  /** Sheets that came since the last run are asked for. */
  private async sheetName(id: string): Promise<string> {
    const known = this.sheetNames.nameOf(id);
    if (known !== null) return known;
    return batch(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id).load('name');
      return () => sheet.name;
    });
  }
}
