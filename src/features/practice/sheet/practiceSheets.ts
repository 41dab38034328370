import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { Cell } from '../../../kernel/sheet/cells';
import type { FormulaCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { StyleName } from '../../../kernel/sheet/styles';
import { layOut } from '../../../kernel/tables/layOut';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import type { DataSheet } from '../domain/recipe/listSheet';
import type { FactBlock, FactLook, PracticeBook } from '../domain/recipe/practiceBook';
import { RECIPE } from '../domain/recipe/makePractice';
import { FAULT_LINES } from '../domain/tasks/listTasks';
import { practiceText } from '../practiceText';
import { ANSWERS, FAULTS, PRACTICE_SHEET, TASKS, type FaultRow } from './practiceTables';

/** Cells that say which practice a workbook holds, by their names. */
export const HEAD_NAMES = {
  seed: 'AR_PracticeSeed',
  level: 'AR_PracticeLevel',
  recipe: 'AR_PracticeRecipe',
  language: 'AR_PracticeLanguage',
  learner: 'AR_PracticeLearner',
} as const;

/** What a learner has typed so far, kept where the sheet is written again. */
export interface KeptWork {
  readonly learner: string;
  readonly hints: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, Cell | FormulaCell>;
  readonly faults: readonly FaultRow[];
}

const NO_WORK: KeptWork = { learner: '', hints: new Map(), answers: new Map(), faults: [] };

const HEAD_ROW = 2;
const FIRST_LIST_ROW = 8;
/** A line of the briefs is so many characters wide, and so many points high. */
const BRIEF_CHARACTERS = 60;
const LINE_POINTS = 15;

/** The name of a cell of an answer: `age.1` is AR_Answer_age_1. */
export const answerName = (id: string): string => `AR_Answer_${id.replace(/\./g, '_')}`;

function head(builder: PlanBuilder, { seed, level, language }: PracticeBook, { learner }: KeptWork): void {
  const lines = [
    ['sheet.seed', HEAD_NAMES.seed, seed],
    ['sheet.level', HEAD_NAMES.level, level],
    ['sheet.recipe', HEAD_NAMES.recipe, RECIPE],
    ['sheet.language', HEAD_NAMES.language, language],
    ['sheet.learner', HEAD_NAMES.learner, learner],
  ] as const;
  lines.forEach(([label, name, value], k) => {
    const row = HEAD_ROW + k;
    const style: StyleName = name === HEAD_NAMES.learner ? 'inputIndented' : 'indented';
    builder
      .cell(row, 0, practiceText(label), 'label')
      .cell(row, 1, value, style)
      .named(name, spanAt(row, 1, 1, 1));
  });
}

/** The sheet with the tasks and the cells to answer in; nothing of what is right stands on it. */
export function planPracticeSheet(book: PracticeBook, work: KeptWork, say: Say): SheetPlan {
  const { seed, level, language, tasks } = book;
  const builder = new PlanBuilder(`${PRACTICE_SHEET}${seed}`, say);
  builder.cell(0, 0, practiceText('sheet.title', { seed, level }), 'title').height(0, 1, 24);
  builder.cell(1, 0, practiceText('sheet.intro'), 'subtitle');
  head(builder, book, work);
  const context = { say };
  const taskLayout = layOut(TASKS, context, { language });
  builder.cell(FIRST_LIST_ROW, 0, TASKS.title[language], 'heading');
  const rows = tasks.map((task) => ({ task, wantsHint: work.hints.get(task.id) ?? '' }));
  writeTable(builder, taskLayout, { row: FIRST_LIST_ROW + 1, rows });
  tasks.forEach(({ brief, hint }, k) => {
    const lines = Math.max(Math.ceil(say(brief).length / BRIEF_CHARACTERS), Math.ceil(say(hint).length / (BRIEF_CHARACTERS - 4)));
    builder.height(FIRST_LIST_ROW + 2 + k, 1, LINE_POINTS * Math.max(1, lines));
  });
  let row = FIRST_LIST_ROW + 3 + tasks.length;
  const answers = tasks.flatMap((task) => task.cells.map((cell) => ({ task, cell, answer: work.answers.get(cell.id) ?? '' })));
  if (answers.length > 0) {
    const layout = layOut(ANSWERS, context, { language });
    builder.cell(row, 0, ANSWERS.title[language], 'heading');
    writeTable(builder, layout, { row: row + 1, rows: answers });
    answers.forEach(({ cell }, k) => builder.named(answerName(cell.id), layout.span('answer', row + 2 + k, 1)));
    row += 3 + answers.length;
  }
  if (book.exportSheet !== null) {
    const blank: FaultRow = { place: '', kind: '' };
    const faults = Array.from({ length: Math.max(FAULT_LINES, work.faults.length) }, (_, k) => work.faults[k] ?? blank);
    builder.cell(row, 0, FAULTS.title[language], 'heading').cell(row + 1, 0, FAULTS.caption[language], 'remark');
    writeTable(builder, layOut(FAULTS, context, { language }), { row: row + 2, rows: faults });
  }
  return builder.plan(taskLayout.widths(12), { rows: 0, columns: 0 }, { landscape: true, titleRows: null, area: null, paperColumns: 5 });
}

const FACT_STYLES: Readonly<Record<FactLook, StyleName>> = {
  text: 'asText',
  amount: 'amount',
  date: 'date',
  integer: 'integer',
  percent: 'percent',
};

/** The facts that tasks need beside the lists. */
function planFacts(name: string, blocks: readonly FactBlock[], say: Say): SheetPlan {
  const builder = new PlanBuilder(name, say);
  builder.cell(0, 0, practiceText('fact.title'), 'title').height(0, 1, 24);
  let row = 2;
  for (const { title, headings, rows, looks } of blocks) {
    builder.cell(row, 0, title, 'heading').cells(row + 1, 0, [headings]);
    const right = new Set(looks.flatMap((look, k) => (look === 'text' ? [] : [k])));
    builder.header(row + 1, 0, headings.length, right).cells(row + 2, 0, rows);
    looks.forEach((look, k) => builder.style(spanAt(row + 2, k, rows.length, 1), FACT_STYLES[look]));
    row += 3 + rows.length;
  }
  return builder.plan([34, 26, 26, 18, 16], { rows: 0, columns: 0 }, { landscape: true, titleRows: null, area: null });
}

/** A list as a system exports it: plain cells with number formats. */
function planData({ name, cells, formats, columnWidths, headerRow }: DataSheet, say: Say): SheetPlan {
  const builder = new PlanBuilder(name, say);
  builder.cells(0, 0, cells);
  formats.forEach((format, column) => {
    if (format !== 'General') builder.style(spanAt(headerRow + 1, column, cells.length - headerRow - 1, 1), 'text', format);
  });
  builder.header(headerRow, 0, formats.length, new Set(formats.flatMap((format, k) => (format === 'General' ? [] : [k]))));
  if (headerRow > 0) builder.style(spanAt(0, 0, 1, 1), 'title');
  return builder.plan(
    columnWidths,
    { rows: headerRow + 1, columns: 0 },
    { landscape: true, titleRows: { first: headerRow, count: 1 }, area: null },
  );
}

/** All sheets of a practice workbook. */
export function practiceSheets(book: PracticeBook, say: Say): readonly SheetPlan[] {
  return [
    planPracticeSheet(book, NO_WORK, say),
    ...book.sheets.map((sheet) => planData(sheet, say)),
    ...(book.facts.length > 0 ? [planFacts(book.factsSheet, book.facts, say)] : []),
  ];
}
