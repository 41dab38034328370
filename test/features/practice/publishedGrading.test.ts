import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { FINDING_KINDS, type FindingKind } from '../../../src/features/checks/domain/checkFinding';
import { amountAnswer, hundredthsAnswer } from '../../../src/features/practice/domain/grading/answerValues';
import { agedBuckets, agingMethods, gradeAging } from '../../../src/features/practice/domain/grading/gradeAging';
import { gradeApplication, rightApplication, type PaymentCase } from '../../../src/features/practice/domain/grading/gradeApplication';
import { dsoOf, gradeDso } from '../../../src/features/practice/domain/grading/gradeDso';
import { gradeFaults } from '../../../src/features/practice/domain/grading/gradeFaults';
import { gradeNote } from '../../../src/features/practice/domain/grading/gradeNote';
import { gradeRanking } from '../../../src/features/practice/domain/grading/gradeRanking';
import type { Answer } from '../../../src/features/practice/domain/grading/graded';
import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';
import { FEATURES } from '../../../src/features';

interface Case {
  readonly id: string;
  readonly task: string;
  readonly answer: never;
  readonly expected: never;
  readonly marks: string;
  readonly of: string;
  readonly diagnosis?: string | null;
  readonly inputs: never;
  readonly planted: readonly [number, FindingKind][];
  readonly rubric: Readonly<Record<string, number>> & { readonly forbidden?: string };
  readonly inversions?: number;
  readonly missing?: number;
}
interface Published {
  readonly asOf: string;
  readonly file: string;
  readonly variants: Readonly<Record<string, readonly string[] | null>>;
  readonly cases: readonly Case[];
}

const USD = currencyOf('USD');
const folder = process.env.AGEWISE_CASES === undefined ? '' : join(process.env.AGEWISE_CASES, 'training');
const file = join(folder, 'practice_age.grading.json');
const isThere = folder !== '' && existsSync(file);
const typed = (value: string): Answer => ({ value, formula: '' });
const cents = (text: string): number => Math.round(Number(text) * 100);
const told = (marks: number): string => (marks / 100).toFixed(2);

async function itemsOf(name: string, asOf: string) {
  const workbook = await FileWorkbook.open(readFileSync(join(folder, name)), name);
  const request = { sheet: null, range: null, asOf: dayFromIso(asOf), scheme: null, basis: null, choices: NO_CHOICES };
  const reading = await readReport(
    await startRun(workbook, request, { features: FEATURES, signal: { aborted: false }, onProgress: () => undefined }),
  );
  const [items] = reading.items;
  return Array.from({ length: items!.length }, (_, k) => ({
    documentDay: items!.documentDay[k]! as never,
    dueDay: items!.dueDay[k]! as never,
    amount: items!.openAmount[k]!,
  }));
}

function graded(one: Case, { variants }: Published): object {
  const of = { marks: one.marks, of: one.of };
  if (one.task === 'age') {
    const methods = Object.fromEntries(Object.entries(variants).flatMap(([name, sums]) => (sums ? [[name, sums.map(cents)]] : [])));
    const answers = (one.answer as string[]).map((text) => amountAnswer(typed(text), USD));
    const { marks, of: whole, diagnosis } = gradeAging(answers, (one.expected as string[]).map(cents), methods);
    return { marks: told(marks), of: told(whole), diagnosis };
  }
  if (one.task === 'rank') {
    const { marks, of: whole, inversions, missing } = gradeRanking(one.answer, one.expected);
    return { marks: told(marks), of: told(whole), inversions, missing };
  }
  if (one.task === 'dso') {
    const { days, ...amounts } = one.inputs as Record<string, string> & { days: number };
    const inputs = Object.fromEntries(Object.entries(amounts).map(([name, text]) => [name, cents(text)]));
    const made = { ...inputs, days } as never;
    expect(dsoOf(made)).toBe(cents(one.expected));
    const { marks, of: whole, diagnosis } = gradeDso(hundredthsAnswer(typed(one.answer)), made);
    return { marks: told(marks), of: told(whole), diagnosis };
  }
  if (one.task === 'applyPayment') {
    const { payment, date, items, remittance } = one.inputs as { payment: string; date: string; items: string[][]; remittance: string };
    const made: PaymentCase = {
      payment: cents(payment),
      day: dayFromIso(date)!,
      named: remittance.replace(/\D/g, ''),
      items: items.map(([documentNo, day, open, terms]) => ({
        documentNo: documentNo!,
        documentDay: dayFromIso(day!)!,
        open: cents(open!),
        terms: terms!,
      })),
    };
    const application = (given: Record<string, string[]>) =>
      new Map(
        Object.entries(given).map(([document, [applied, discount]]) => [
          document,
          { applied: cents(applied!), discount: cents(discount!) },
        ]),
      );
    expect(rightApplication(made)).toEqual(application(one.expected));
    const { marks, of: whole, diagnosis } = gradeApplication(application(one.answer), made);
    return { marks: told(marks), of: told(whole), diagnosis };
  }
  if (one.task === 'note') {
    const { contact, amount, documentNo, promised, called } = one.inputs as Record<string, string>;
    const facts = {
      contact: contact!,
      amount: cents(amount!),
      documentNo: documentNo!,
      promised: dayFromIso(promised!)!,
      called: dayFromIso(called!)!,
    };
    const { marks, of: whole, rubric, forbidden } = gradeNote(one.answer, facts);
    const points = Object.fromEntries(Object.entries(rubric).map(([point, isMet]) => [point, Number(isMet)]));
    return { marks: told(marks), of: told(whole), rubric: { ...points, ...(forbidden && { forbidden }) } };
  }
  const planted = one.planted.map(([row, kind]) => ({ kind, rows: [row] }));
  const named = (one.answer as [number, string][]).map(([row, kind]) => ({
    place: String(row),
    rows: [row],
    kind: FINDING_KINDS.find((known) => known === kind) ?? null,
  }));
  const { marks, of: whole } = gradeFaults(named, planted);
  return { ...of, marks: told(marks), of: told(whole) };
}

(isThere ? test : test.skip)('published answers get the marks of their truth', () => {
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published;
  for (const one of published.cases) {
    const { marks, of, diagnosis, rubric, inversions, missing } = one;
    const wanted = {
      marks,
      of,
      ...(one.task !== 'note' && one.task !== 'rank' && one.task !== 'findErrors' && { diagnosis }),
      rubric,
      inversions,
      missing,
    };
    expect([one.id, graded(one, published)]).toEqual([one.id, JSON.parse(JSON.stringify(wanted))]);
  }
  expect(published.cases).not.toHaveLength(0);
});

(isThere ? test : test.skip)('the wrong methods give the published totals', async () => {
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published;
  const asOf = dayFromIso(published.asOf)!;
  const items = await itemsOf(published.file, published.asOf);
  const methods = agingMethods(items, asOf) as Record<string, readonly number[]>;
  for (const [name, sums] of Object.entries(published.variants)) if (sums) expect([name, methods[name]]).toEqual([name, sums.map(cents)]);
  const age = published.cases.find(({ task }) => task === 'age')!;
  expect(agedBuckets(items, asOf)).toEqual((age.expected as string[]).map(cents));
});
