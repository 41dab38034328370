// The tables of the README that are made from what the capabilities say: sheets and functions.

const TABLES = {
  sheets: ({ sheets }) => [
    '| sheet | what it holds |',
    '|---|---|',
    ...sheets.map(({ name, isBeginning, holds }) => `| ${isBeginning ? `${name.trim()} …` : name} | ${holds} |`),
  ],
  functions: ({ functions }) => [
    '| function | gives |',
    '|---|---|',
    ...functions.map(({ id, parameters, description }) => {
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
      return `| \`AR.${id}(${names})\` | ${description} |`;
    }),
  ],
};

/** The README with its tables made anew; each stands right below the comment with its name. */
export function readmeWith(readme, facts) {
  return Object.entries(TABLES).reduce((text, [name, lines]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)(?:\\|[^\\n]*\\n)*`);
    if (!place.test(text)) throw new Error(`The README has no <!-- ${name} -->.`);
    return text.replace(place, (_, mark) => `${mark}${lines(facts).join('\n')}\n`);
  }, readme);
}
