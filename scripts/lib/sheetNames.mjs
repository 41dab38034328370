// What the kernel knows of our sheets: their names, made from what the capabilities write.

const WIDTH_MAX = 100;

/** A list as the formatter leaves it: in one line while it is short. */
function list(names) {
  const quoted = names.map((name) => `'${name}'`);
  const line = `[${quoted.join(', ')}]`;
  return line.length <= WIDTH_MAX ? line : `[\n${quoted.map((name) => `  ${name},\n`).join('')}]`;
}

/** The content of ourSheetNames.ts. */
export function sheetNamesSource(sheets) {
  const names = (areBeginnings) => sheets.filter(({ isBeginning }) => (isBeginning === true) === areBeginnings).map(({ name }) => name);
  return `// Made by npm run generate from what the capabilities say that they write.

/** Sheets that Agewise writes, by their whole names. */
export const OUR_SHEETS: readonly string[] = ${list(names(false))};

/** How the names of those begin that are written one for each customer. */
export const OUR_BEGINNINGS: readonly string[] = ${list(names(true))};
`;
}
