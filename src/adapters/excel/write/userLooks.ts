import type { CellSpan } from '../../../kernel/sheet/cells';
import { STYLES, type CellStyle, type StyleName } from '../../../kernel/sheet/styles';
import { batch, packed } from '../batch';
import type { SheetSketch } from './sketch';
import { joinedSpans, rangeOf, uncovered } from '../spans';
import type { WriteStep } from './writeSteps';

/** What a user may have given cells of an AR sheet and a write lays over. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  /** #RRGGBB; no fill reads as white in Excel. */
  readonly fill: string;
}

/** Cells with a look that is not ours, all alike. */
export interface UserLook {
  readonly span: CellSpan;
  readonly look: Look;
}

/** Cells that were written with one style; `null` for those of which nobody knows how they look. */
export interface StyledRegion {
  readonly span: CellSpan;
  readonly style: StyleName | null;
}

const NO_FILL = '#FFFFFF';
/** Pieces asked for in one request, and remembered in all: who colours thousands of single cells loses the rest. */
const ASKED_MAX = 400;
const PIECES_MAX = 2_000;

/** The rectangles of each style, without what later styles cover; neighbours of one style are one. */
export function regionsOf({ written, styles }: SheetSketch): StyledRegion[] {
  const layers: { readonly span: CellSpan; readonly style: StyleName }[] = [
    ...written.map((span) => ({ span, style: 'text' as const })),
    ...styles.map(({ span, style }) => ({ span, style })),
  ];
  const spansOf = new Map<StyleName, CellSpan[]>();
  for (const [i, { span, style }] of layers.entries()) {
    const shown = uncovered(
      [span],
      layers.slice(i + 1).map((later) => later.span),
    );
    spansOf.set(style, [...(spansOf.get(style) ?? []), ...shown]);
  }
  return [...spansOf].flatMap(([style, spans]) => joinedSpans(spans).map((span) => ({ span, style })));
}

function expected(style: StyleName): Look {
  const { bold, italic, fontSize, color, fill }: CellStyle = STYLES[style];
  return { bold, italic, size: fontSize, color, fill: fill ?? NO_FILL };
}

const sameLook = (a: Look, b: Look): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.size === b.size &&
  a.color.toUpperCase() === b.color.toUpperCase() &&
  a.fill.toUpperCase() === b.fill.toUpperCase();

/** Asks for the look of each region, `null` where its cells differ. */
export function askLooks(sheet: Excel.Worksheet, regions: readonly StyledRegion[]): () => (Look | null)[] {
  const ranges = regions.map(({ span }) => rangeOf(sheet, span));
  for (const range of ranges) range.load('format/font/bold,format/font/italic,format/font/size,format/font/color,format/fill/color');
  return () =>
    ranges.map(({ format: { font, fill } }) => {
      // Excel answers null, or '' for a fill, where cells differ; the library's types do not say so.
      const read: { readonly [K in keyof Look]: Look[K] | null } = {
        bold: font.bold,
        italic: font.italic,
        size: font.size,
        color: font.color,
        fill: fill.color,
      };
      const isUniform = read.bold !== null && read.italic !== null && read.size !== null && Boolean(read.color) && Boolean(read.fill);
      return isUniform ? (read as Look) : null;
    });
}

function halves({ span, style }: StyledRegion): StyledRegion[] {
  const isTall = span.rowCount >= span.columnCount;
  const count = isTall ? span.rowCount : span.columnCount;
  if (count === 1) return [];
  const first = Math.ceil(count / 2);
  const cut = isTall
    ? [
        { ...span, rowCount: first },
        { ...span, row: span.row + first, rowCount: count - first },
      ]
    : [
        { ...span, columnCount: first },
        { ...span, column: span.column + first, columnCount: count - first },
      ];
  return cut.map((piece) => ({ span: piece, style }));
}

/**
 * Cells of regions that do not look as they were written: somebody gave them a fill or a font. Whole regions are asked for
 * first (`first` is what they look like), and cut in halves only where their cells differ, so that a sheet as it was written costs nothing more.
 */
export async function findLooks(sheetName: string, regions: readonly StyledRegion[], first: readonly (Look | null)[]): Promise<UserLook[]> {
  const found: UserLook[] = [];
  let asked = [...regions];
  let isFirst = true;
  while (asked.length > 0 && found.length < PIECES_MAX) {
    const mixed: StyledRegion[] = [];
    for (let from = 0; from < asked.length; from += ASKED_MAX) {
      const some = asked.slice(from, from + ASKED_MAX);
      const looks = isFirst
        ? first.slice(from, from + ASKED_MAX)
        : await batch((context) => askLooks(context.workbook.worksheets.getItem(sheetName), some));
      for (const [i, region] of some.entries()) {
        const look = looks[i] ?? null;
        if (look === null) mixed.push(region);
        else if (region.style === null || !sameLook(look, expected(region.style))) found.push({ span: region.span, look });
      }
    }
    isFirst = false;
    asked = mixed.slice(0, PIECES_MAX).flatMap(halves);
  }
  return found;
}

/** The steps that give cells back the looks that a user had given them. */
export function lookSteps(sheetName: string, looks: readonly UserLook[]): WriteStep[] {
  return packed(looks, () => 1, ASKED_MAX).map((pieces) => ({
    sheet: null,
    weight: pieces.length,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(sheetName);
      for (const { span, look } of pieces) {
        const range = rangeOf(sheet, span);
        const { format } = range;
        const { font, fill } = format;
        font.bold = look.bold;
        font.italic = look.italic;
        font.size = look.size;
        font.color = look.color;
        if (look.fill.toUpperCase() === NO_FILL) fill.clear();
        else fill.color = look.fill;
      }
    },
  }));
}
