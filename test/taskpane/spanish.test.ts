import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_STRATEGY } from '../../src/core/priority/defaultStrategy';
import { DUNNING_LADDER } from '../../src/core/priority/dunningLadder';
import { spanishSentence, TRANSLATED } from '../../src/taskpane/strings/esSentences';
import { readGrid } from '../sheets/reading/readGrid';

const filled = (reason: string): string => reason.replace('{value}', '1,250.50').replace('{parameter}', '1,000');

test('every action of the ladder and every reason of the default rules is said in Spanish', () => {
  const sentences = [...DUNNING_LADDER.map(({ action }) => action), ...DEFAULT_STRATEGY.rules.map(({ reason }) => filled(reason))];
  expect(sentences.filter((sentence) => spanishSentence(sentence) === sentence)).toEqual([]);
});

test('names, numbers and dates stay, in their order', () => {
  expect(spanishSentence('Document INV-1 (b) of Alder Works stands in row 12 already; both are counted.')).toBe('El documento INV-1 (b) de Alder Works ya está en la fila 12; ambos se cuentan.');
  expect(spanishSentence('AR Setup, table AR_Strategy, row 17: Points must be a whole number.')).toBe('AR Setup, tabla AR_Strategy, fila 17: Los puntos deben ser un número entero.');
});

test('what a user has worded is shown as it stands', () => {
  expect(spanishSentence('Ask for Ms Ortiz')).toBe('Ask for Ms Ortiz');
});

/** Sentences that the reader puts together from parts. */
const PUT_TOGETHER = /^The amount (is no|holds|has more)|hidden or filtered/;

test('every sentence that is translated is one that the app says', () => {
  const folders = ['core', 'sheets', 'app', 'excel'].map((layer) => join(__dirname, '../../src', layer));
  const files = folders.flatMap((folder) => (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)));
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const pieces = (sentence: string): readonly string[] => sentence.split('{}').map((piece) => piece.trim()).filter((piece) => piece.length > 12);
  expect(TRANSLATED.filter((sentence) => !PUT_TOGETHER.test(sentence) && !pieces(sentence).every((piece) => source.includes(piece)))).toEqual([]);
});

test('what the reader finds wrong is said in Spanish', () => {
  const rows = ['Acme', 'Birch', 'Cedar'].flatMap((name, place) => [[name, `${place}1`, 45931, place === 0 ? '#N/A' : 100], [name, `${place}2`, 45932, place === 1 ? 'pending' : 40]]);
  const { problems } = readGrid([['Customer', 'Invoice', 'Due date', 'Open balance'], ...rows], { hiddenRows: [{ row: 5, rowCount: 1 }] });
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['amountUnreadable', 'hiddenRowsRead']));
  expect(problems.map(({ message }) => message).filter((message) => spanishSentence(message) === message)).toEqual([]);
});
