import { agedByCounts } from '../../../../src/features/aging/domain/agedBy';
import { planSummary } from '../../../../src/features/summary/sheet/planSummary';
import { DUE_DATE_SOURCES, type OpenItems } from '../../../../src/kernel/ledger/openItems';
import { planText } from '../../../golden/text/planText';
import { readingOf, reportOf } from '../../../golden/madeReport';
import { english } from '../../../harness/say';

const AS_OF = '2026-06-30';
const reading = readingOf([
  { customer: 'Quill', due: '2026-03-02', amount: 430000 },
  { customer: 'Moor', due: '2026-05-20', amount: 310000 },
  { customer: 'Brass', due: '', amount: 284950 },
]);

/** The same items, the due dates of all that have one taken from somewhere else. */
function takenFrom(source: (typeof DUE_DATE_SOURCES)[number]): OpenItems {
  const [items] = reading.items;
  const code = DUE_DATE_SOURCES.indexOf(source);
  return { ...items!, dueDateFrom: Uint8Array.from(items!.dueDay, (_, row) => (row < 2 ? code : DUE_DATE_SOURCES.indexOf('none'))) };
}

/** The second line of AR Summary. */
async function secondLine(items: OpenItems): Promise<string> {
  return planText(planSummary(await reportOf({ ...reading, items: [items] }, AS_OF), english)).split('\n')[2]!;
}

test('the second line of a sheet says how the items were really aged', async () => {
  expect(agedByCounts([takenFrom('document')], 'due')).toEqual({ due: 0, terms: 0, document: 2, none: 1 });
  expect(await secondLine(takenFrom('document'))).toContain('aged 2 by document date, 1 not dated, scheme 30-60-90');
  expect(await secondLine(takenFrom('sheet'))).toContain('aged 2 by due date, 1 not dated, scheme 30-60-90');
});

test('where all were aged the same way no number is needed', async () => {
  const dated = { ...takenFrom('document'), dueDay: takenFrom('document').dueDay.map(() => takenFrom('document').dueDay[0]!) };
  const documents = { ...dated, dueDateFrom: dated.dueDateFrom.map(() => DUE_DATE_SOURCES.indexOf('document')) };
  expect(await secondLine(documents)).toContain('aged by document date (no due dates), scheme 30-60-90');
  expect(await secondLine({ ...dated, dueDateFrom: dated.dueDateFrom.map(() => 0) })).toContain('aged by due date, scheme 30-60-90');
});
