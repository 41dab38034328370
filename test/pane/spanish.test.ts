import { PRESET_SCHEMES } from '../../src/features/aging/domain/schemes';
import { DUNNING_LADDER } from '../../src/features/worklist/domain/dunningLadder';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { agingText } from '../../src/features/aging/agingText';
import { worklistText } from '../../src/features/worklist/worklistText';
import { readGrid } from '../reading/readGrid';
import { openPane } from './paneInJsdom';
import { METRICS } from '../../src/features/metrics/domain/metricsPart';
import { spanish, english } from '../harness/say';

test('every action of the ladder is said in Spanish', () => {
  const messages = DUNNING_LADDER.map(({ action }) => worklistText('action', { action }));
  expect(messages.filter((message) => spanish(message) === english(message))).toEqual([]);
});

test('what a figure was computed from, and why it has no value, is said in Spanish', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', 'es');
  const metrics = pane.session.current().report!.parts.get(METRICS).byCurrency[0]!;
  pane.close();
  const messages = metrics.flatMap(({ inputs, reason }) => [inputs ?? [], reason ?? []].flat());
  expect(messages.map(spanish).filter((said) => /\b(days|to|above|payments|customers|of|opening|back|sales)\b/.test(said))).toEqual([]);
});

test('the buckets of the schemes have Spanish names, those of a report keep theirs', () => {
  const inSpanish = (label: string): string => spanish(agingText('bucket', { label }));
  const labels = PRESET_SCHEMES.flatMap((scheme) => scheme.labels);
  expect(labels.filter((label) => inSpanish(label) === label || /day|month|Over|Current/.test(inSpanish(label)))).toEqual([]);
  expect(['91 and over', 'Late'].map(inSpanish)).toEqual(['91 and over', 'Late']);
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
