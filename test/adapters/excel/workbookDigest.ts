import type { RunningOffice } from '../../harness/officeHarness';

/** What a cell holds and how it looks, without what says nothing. */
interface SavedCell {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly s?: unknown;
}

interface SavedStyle {
  readonly bl?: number;
  readonly it?: number;
  readonly fs?: number;
  readonly cl?: { readonly rgb?: string | null } | null;
  readonly bg?: { readonly rgb?: string | null } | null;
  readonly n?: { readonly pattern?: string } | null;
}

interface Saved {
  readonly styles: Readonly<Record<string, SavedStyle>>;
  readonly sheets: Readonly<
    Record<string, { readonly name: string; readonly cellData?: Record<string, Record<string, SavedCell | null>> }>
  >;
}

const BLACK = /^(#000000|rgb\(0, ?0, ?0\))$/i;

function lookOf(saved: Saved, style: unknown): readonly unknown[] {
  const look = (typeof style === 'string' ? saved.styles[style] : (style as SavedStyle | null)) ?? {};
  const color = look.cl?.rgb ?? null;
  const pattern = look.n?.pattern ?? 'General';
  return [
    look.bl ? 'bold' : null,
    look.it ? 'italic' : null,
    look.fs === undefined || look.fs === 11 ? null : look.fs,
    color === null || BLACK.test(color) ? null : color,
    look.bg?.rgb ?? null,
    pattern === 'General' ? null : pattern,
  ];
}

/** The cells of each sheet by place: content and look. */
function cellsOf({ grid }: RunningOffice): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const saved = grid.api.getActiveWorkbook()!.save() as unknown as Saved;
  return Object.fromEntries(
    Object.values(saved.sheets).map(({ name, cellData }) => [
      name,
      Object.fromEntries(
        Object.entries(cellData ?? {}).flatMap(([row, cells]) =>
          Object.entries(cells).flatMap(([column, cell]): [string, string][] => {
            const content = [cell?.f ?? null, cell?.v === '' ? null : (cell?.v ?? null), ...lookOf(saved, cell?.s)];
            return content.every((one) => one === null) ? [] : [[`${row} ${column}`, JSON.stringify(content)]];
          }),
        ),
      ),
    ]),
  );
}

const COLUMNS = 12;

const spanText = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): string =>
  [rowIndex, columnIndex, rowCount, columnCount].join(' ');

/** All of a workbook that a write of ours may touch, to be compared with what it was before. */
export async function workbookDigest(
  office: RunningOffice,
): Promise<{ readonly active: string; readonly kept: readonly string[]; readonly rest: unknown }> {
  await office.settle();
  const lists = await office.Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name,items/columns/items/name');
    names.load('items/name,items/formula');
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      charts: sheet.charts.load('items/name'),
      widths: Array.from({ length: COLUMNS }, (_, column) => sheet.getRangeByIndexes(0, column, 1, 1).load('format/columnWidth')),
    }));
    const spans = tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
    await context.sync();
    return {
      active: active.name,
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
      tables: tables.items
        .map(({ name, columns }, i) => `${name} ${spanText(spans[i]!)} ${columns.items.map((one) => one.name).join('|')}`)
        .sort(),
      sheets: sheets.map(({ sheet, charts, widths }) => ({
        name: sheet.name,
        charts: charts.items.map(({ name }) => name).sort(),
        widths: widths.map(({ format }) => format.columnWidth),
      })),
    };
  });
  const { active, ...rest } = lists;
  const { settings, xmlParts, events } = office.host.state;
  const sketches = [...settings].map(([key, text]) => `${key} ${text}`).sort();
  return { active, kept: [...xmlParts.values()], rest: { ...rest, sketches, hasEvents: events.enabled, cells: cellsOf(office) } };
}
