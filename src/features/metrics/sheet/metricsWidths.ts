/** Widths of the two columns of long texts, in characters. */
export const FORMULA_WIDTH = 31;
export const INPUTS_WIDTH = 33;
/** Height of a line in points. */
export const LINE_POINTS = 15;

/** Lines that a text takes in a column: most letters are narrower than the digit that widths are counted in. */
export const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / (width * 1.1)));
