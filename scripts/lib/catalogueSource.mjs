// The words of every folder in one language, made from the list of capabilities and the files that are there.

const NAMES = { en: ['English', 'ENGLISH'], es: ['Spanish', 'SPANISH'] };
/** Words below the capabilities: the area, and the file without its language. */
const PLATFORM = [
  ['functions', '../functions/words'],
  ['files', '../kernel/run/words.files'],
  ['run', '../kernel/run/words'],
  ['words', '../kernel/words/words'],
  ['evidence', '../reading/evidence/words'],
  ['reading', '../reading/words'],
];

/** The content of english.ts or spanish.ts; `ids` are the capabilities that have words of their own. */
export function catalogueSource(language, ids) {
  const [name, constant] = NAMES[language];
  const areas = [...ids].sort().map((id) => [id, `./${id}/words`]);
  const lines = [...areas, ...PLATFORM].map(([area, file]) => `import { ${language} as ${area} } from '${file}.${language}';`);
  const all = [...PLATFORM, ...areas].map(([area]) => `  ${area},`);
  return `// Made by npm run generate from the list of capabilities and their words.
import type { Catalogue } from '../kernel/words/speaker';
${lines.join('\n')}

/** Everything that Agewise says, in ${name}. */
export const ${constant}: Catalogue = {
${all.join('\n')}
};
`;
}
