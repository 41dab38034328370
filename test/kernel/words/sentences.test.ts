import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const features = join(__dirname, '../../../src/features');

/** Below the pane and the command line; words files what a capability says of itself in the README, and the sample are not looked at. */
const files = (readdirSync(features, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !/\/(pane|cli)\/|(^|\/)words(\.\w+)?\.(en|es)\.ts$|\/feature\.ts$|^sample\//.test(name));

/**
 * Words of a living language for people: three in a row, or two of which the first has a capital. Formulas, the names of our sheets, and
 * lists of words by which headings and companies are recognised are none.
 */
const isSentence = (text: string): boolean =>
  !/^\s*[=,;(]|^AR |^\p{Lu}+ \p{Lu}+ | \| /u.test(text) && /\p{L}{2,},? \p{L}+,? \p{L}+|^\p{Lu}\p{L}+ \p{L}{2,}/u.test(text);

/** A text that stands beside itself in the other language. */
const isTranslated = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && /^(en|es)$/.test(parent.name.text);

/** What is said of our own bugs, what an earlier version called a thing, and what a choice stands for. */
const isForUs = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && node.expression.getText() === 'assert') ||
  (ts.isPropertyAssignment(node) && /^(formerly|value)$/.test(node.name.getText()));

function sentencesOf(name: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForUs(node)) return;
    const text = ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
      : ts.isStringLiteralLike(node)
        ? node.text
        : '';
    if (isSentence(text) && !isTranslated(node)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readFileSync(join(features, name), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** Words that are compared or kept, or printed on made exports, and said by the words files: results of cell functions, labels of buckets, rules and letters that the user may change. */
const KEPT_AS_DATA: readonly string[] = [
  'aging/agingFunctions.ts',
  'aging/domain/bucketLabels.ts',
  'aging/domain/schemes.ts',
  'cash/domain/register/posting.ts',
  'forecast/forecastFunctions.ts',
  'forecast/run/disputeDays.ts',
  'practice/domain/recipe/voices.ts',
  'setup/sheet/disputeDaysTable.ts',
  'statements/domain/notices/letterTexts.ts',
  'worklist/domain/defaultStrategy.ts',
  'worklist/domain/dunningLadder.ts',
  'worklist/domain/formerReasons.ts',
];

/** Files that still say sentences of their own; the list only shrinks. */
const STILL_SAYING: readonly string[] = ['activity/domain/activityEntry.ts', 'activity/domain/notes/noteText.ts'];

test('below the pane and the command line no sentence is written outside the words files', () => {
  const listed = [...KEPT_AS_DATA, ...STILL_SAYING];
  const saying = new Map(files.map((name) => [name, sentencesOf(name)] as const).filter(([, sentences]) => sentences.length > 0));
  expect([...saying].filter(([name]) => !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !saying.has(name))).toEqual([]);
});
