import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESET_SCHEMES } from '../../src/features/aging/domain/schemes';
import { DUNNING_LADDER } from '../../src/features/worklist/domain/dunningLadder';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { formatsFor } from '../../src/pane/format/formats';
import { spanishBucket, spanishSentence, TRANSLATED } from '../../src/pane/strings/esSentences';
import { readGrid } from '../reading/readGrid';
import { openPane } from './paneInJsdom';
import { METRICS } from '../../src/features/metrics/domain/metricsPart';
import { spanish, english } from '../harness/say';

test('every action of the ladder is said in Spanish', () => {
  const sentences = [...DUNNING_LADDER.map(({ action }) => action)];
  expect(sentences.filter((sentence) => spanishSentence(sentence) === sentence)).toEqual([]);
});

test('names, numbers and dates stay, in their order', () => {
  expect(spanishSentence('The strategy on trial cannot be used: Points must be a whole number.')).toBe(
    'La estrategia a prueba no puede usarse: Los puntos deben ser un número entero.',
  );
  expect(spanishSentence('Choose another column than P for the note columns.')).toBe('Elija para las notas otra columna que P.');
});

test('numbers that the app wrote are written as the place of the reader does, texts of the sheet are not', () => {
  const { writtenNumber } = formatsFor('es-ES');
  expect(spanishSentence('Resolve dispute of 4,839.89', writtenNumber)).toBe('Resolver la disputa de 4.839,89');
  expect(spanishSentence('Resolve dispute of 4,839.89', formatsFor('es-MX').writtenNumber)).toBe('Resolver la disputa de 4,839.89');
  expect(spanishSentence('The sheet 1,000 is protected.', writtenNumber)).toBe('La hoja 1,000 está protegida.');
});

test('what a figure was computed from, and why it has no value, is said in Spanish', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', 'es');
  const metrics = pane.session.current().report!.parts.get(METRICS).byCurrency[0]!;
  pane.close();
  const messages = metrics.flatMap(({ inputs, reason }) => [inputs ?? [], reason ?? []].flat());
  expect(messages.map(spanish).filter((said) => /\b(days|to|above|payments|customers|of|opening|back|sales)\b/.test(said))).toEqual([]);
});

test('the buckets of the schemes have Spanish names, those of a report keep theirs', () => {
  const labels = PRESET_SCHEMES.flatMap((scheme) => scheme.labels);
  expect(labels.filter((label) => spanishBucket(label) === label || /[a-z]*(day|month|Over|Current)/.test(spanishBucket(label)))).toEqual(
    [],
  );
  expect(['91 and over', 'Late'].map(spanishBucket)).toEqual(['91 and over', 'Late']);
});

test('what a user has worded is shown as it stands', () => {
  expect(spanishSentence('Ask for Ms Ortiz')).toBe('Ask for Ms Ortiz');
});

test('every sentence that is translated is one that the app says', () => {
  const folders = ['kernel', 'reading', 'features', 'report', 'adapters/excel'].map((layer) => join(__dirname, '../../src', layer));
  const files = folders.flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)),
  );
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const pieces = (sentence: string): readonly string[] =>
    sentence
      .split('{}')
      .map((piece) => piece.trim())
      .filter((piece) => piece.length > 12);
  expect(TRANSLATED.filter((sentence) => !pieces(sentence).every((piece) => source.includes(piece)))).toEqual([]);
});

test('what the reader finds wrong is said in Spanish', () => {
  const rows = ['Acme', 'Birch', 'Cedar'].flatMap((name, place) => [
    [name, `${place}1`, 45931, place === 0 ? '#N/A' : 100],
    [name, `${place}2`, 45932, place === 1 ? 'pending' : 40],
  ]);
  const { problems } = readGrid([['Customer', 'Invoice', 'Due date', 'Open balance'], ...rows], { hiddenRows: [{ row: 5, rowCount: 1 }] });
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['amountUnreadable', 'hiddenRowsRead']));
  expect(problems.map(({ message }) => message).filter((message) => spanish(message) === english(message))).toEqual([]);
});
