/** What a sheet of Excel can hold; a file that says more is damaged. */
export const ROWS_MAX = 1_048_576;
export const COLUMNS_MAX = 16_384;
/** UTF-16 units of a cell's text. */
export const TEXT_MAX = 32_767;
/** Characters of a formula. */
export const FORMULA_MAX = 8_192;
