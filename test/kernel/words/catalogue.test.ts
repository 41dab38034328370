import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CATALOGUES } from '../../../src/cli/language';
import type { Words } from '../../../src/kernel/words/words';

const src = join(__dirname, '../../../src');

function filesOf(language: 'en' | 'es'): string[] {
  return (
    (readdirSync(src, { recursive: true }) as string[])
      // The words of the screens are typed objects of their own.
      .filter(
        (name) => !/[\\/]pane[\\/]/.test(name) && new RegExp(`(^|/)words(\\.\\w+)?\\.${language}\\.ts$`).test(name.replaceAll('\\', '/')),
      )
      .map((name) => join(src, name))
  );
}

/** Every text of a words file; what is filled in is `…`. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

const sentencesOf = (text: string): string[] => text.split(/[.:;!?](?:\s|$)/).filter((sentence) => sentence.trim() !== '');
const wordCount = (sentence: string): number => sentence.trim().split(/\s+/).length;

test('every code has words in both languages', () => {
  const codes = (catalogue: typeof CATALOGUES.en): string[] =>
    Object.entries(catalogue).flatMap(([area, words]) => Object.keys(words).map((code) => `${area}.${code}`));
  expect(codes(CATALOGUES.es)).toEqual(codes(CATALOGUES.en));
});

test.each(['en', 'es'] as const)('the words files of %s are all in the catalogue', (language) => {
  const areas = Object.values(CATALOGUES[language]);
  const missing = filesOf(language).filter((file) => {
    const { [language]: words } = jest.requireActual<Readonly<Record<string, Words>>>(file);
    return !areas.includes(words!);
  });
  expect(missing).toEqual([]);
});

/** Words of the program, or of no living speaker; what people in accounts receivable say instead is another word. */
const NOT_SAID = {
  en: /\b(reckon(ed)?|parted?|orphans?|laid over|taken up|told apart|stands? (in|on|beside)|shall|(?<!there )is no|mend|whom|of its own|one by one|partake)\b/i,
  es: /\b(tú|tu|tus|promesas?|corrientes?|cancelaciones|retraso|huérfan[ao]s?|recibo de lectura|configuración)\b/i,
};

test.each(['en', 'es'] as const)('the words of %s are those that people use', (language) => {
  const found = filesOf(language).flatMap((file) => textsOf(file).filter((text) => NOT_SAID[language].test(text)));
  expect(found).toEqual([]);
});

test.each([
  ['en', 22],
  ['es', 26],
] as const)('no sentence of %s has more than %i words', (language, most) => {
  const found = filesOf(language).flatMap((file) =>
    textsOf(file)
      .flatMap(sentencesOf)
      .filter((sentence) => wordCount(sentence) > most),
  );
  expect(found).toEqual([]);
});
