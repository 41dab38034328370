import { type Problem, type Question, problem } from '../../kernel/words/problem';
import type { CellSpan } from '../../kernel/sheet/cells';
import { findCandidates, rivalsOf, type SheetCandidate } from './findCandidates';
import { ALL_SHEETS, type ReportRequest } from './request';
import { readKept } from '../../kernel/run/keptSetting';
import { KEPT_SOURCE } from './keptSource';
import { readEntities } from '../entities/readEntities';
import type { SheetEntity } from '../entities/companySheetsTable';
import type { Run } from '../../kernel/run/run';
import { sheetsOfUser } from '../../kernel/run/survey';
import { WorkbookError, type SheetInfo } from '../../kernel/run/workbook';
import { readingText } from '../readingText';
import { wordsText } from '../../kernel/words/wordsText';

/** A sheet to be read; `entity` and `currency` are as AR_Entities has them, '' where it says nothing. */
export interface ChosenSheet {
  readonly sheet: string;
  readonly used: CellSpan;
  readonly entity: string;
  readonly currency: string;
}

/** The sheets to be read, what is to be asked about them, and which sheets look like open items where several do. */
interface ChosenSheets {
  readonly sheets: readonly ChosenSheet[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly found: readonly string[];
}

const EMPTY: CellSpan = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/**
 * The sheets and ranges to read: the one asked for; else those that AR_Entities includes; else the sheet that looks most like open items.
 * Several equally good ones make a question, which may be answered with all of them.
 */
export async function chooseSheets(run: Run<ReportRequest>): Promise<ChosenSheets> {
  const { request } = run;
  const { sheets } = run.survey;
  const entities = await readEntities(run);
  const asked =
    request.sheet === null
      ? null
      : (sheets.find(({ name }) => name === request.sheet) ?? sheets.find(({ name }) => sameName(name, request.sheet!)) ?? null);
  const asksAll = asked === null && request.sheet !== null && (request.sheet === ALL_SHEETS || sameName(request.sheet, 'all'));
  if (request.sheet !== null && asked === null && !asksAll) throw sheetMissing(request.sheet, sheets);
  const included = entities.filter(({ include }) => include === true);
  const readsTogether =
    asksAll ||
    (included.length > 0 &&
      request.range === null &&
      (asked === null || (request.withEntities === true && included.some(({ sheet }) => sameName(sheet, asked.name)))));
  if (readsTogether) return together(run, entities, asksAll);
  const entityOf = (name: string): SheetEntity | undefined => included.find(({ sheet }) => sameName(sheet, name));
  const one = (name: string, used: CellSpan | null): ChosenSheet => ({
    sheet: name,
    used: request.range ?? used ?? EMPTY,
    entity: entityOf(name)?.entity ?? '',
    currency: entityOf(name)?.currency ?? '',
  });
  if (asked !== null) return { sheets: [one(asked.name, asked.used)], questions: [], problems: [], found: [] };
  const candidates = sheetsOfUser(run.survey);
  const [only] = candidates;
  if (!only)
    throw new WorkbookError(
      'workbookRefused',
      readingText('noSheetWithData'),
      wordsText('nothingChanged'),
      readingText('openOtherWorkbook'),
    );
  if (candidates.length === 1) return { sheets: [one(only.name, only.used)], questions: [], problems: [], found: [] };
  const scored = await findCandidates(run, candidates);
  const last = lastRead(run, scored);
  const best = last ?? scored[0] ?? { sheet: only.name, used: only.used };
  return {
    sheets: [one(best.sheet, best.used)],
    questions: last ? [] : questionOf(scored),
    problems: [],
    found: rivalsOf(scored).map(({ sheet }) => sheet),
  };
}

/** The sheets of which each may be meant. */
const equalsOf = (scored: readonly SheetCandidate[]): readonly SheetCandidate[] =>
  scored.filter(({ likeness }) => likeness >= scored[0]!.likeness - 0.75);

/** The sheet that the last refresh read, where it may be meant and every other one says of which day it is: then a newer one is told. */
function lastRead({ survey }: Run, scored: readonly SheetCandidate[]): SheetCandidate | null {
  const equals = equalsOf(scored);
  const sheet = readKept(survey, KEPT_SOURCE);
  const last = equals.find((one) => one.sheet === sheet);
  return last && equals.every((one) => one === last || one.statedDays.length > 0) ? last : null;
}

/** The sheets that are equally good, as a question; none where one is the best. */
function questionOf(scored: readonly SheetCandidate[]): readonly Question[] {
  const names = equalsOf(scored).map(({ sheet }) => sheet);
  if (names.length < 2) return [];
  const canJoin = rivalsOf(scored).length > 1;
  const message = readingText('severalSheets', { sheets: names, canJoin });
  return [{ code: 'severalSheets', answerWith: '--sheet', message, choices: canJoin ? [...names, ALL_SHEETS] : names }];
}

/** The sheets that AR_Entities includes and, where all are asked for, every other one that looks like open items and is not left out there. */
async function together(run: Run, entities: readonly SheetEntity[], asksAll: boolean): Promise<ChosenSheets> {
  const candidates = sheetsOfUser(run.survey);
  const scored = await findCandidates(run, candidates);
  const rivals = rivalsOf(scored);
  // All of one is that one.
  const found = (rivals.length === 0 && asksAll ? scored.slice(0, 1) : rivals).map(({ sheet }) => sheet);
  const rowOf = (name: string): SheetEntity | undefined => entities.find(({ sheet }) => sameName(sheet, name));
  const isChosen = (name: string): boolean => rowOf(name)?.include ?? (asksAll && found.includes(name));
  const chosen = candidates
    .filter(({ name }) => isChosen(name))
    .map(({ name, used }): ChosenSheet => ({
      sheet: name,
      used: used!,
      entity: rowOf(name)?.entity ?? name,
      currency: rowOf(name)?.currency ?? '',
    }));
  const missing = entities.filter(({ sheet, include }) => include === true && !chosen.some((one) => sameName(one.sheet, sheet)));
  if (chosen.length === 0) {
    const sheets = missing.map(({ sheet }) => sheet);
    throw new WorkbookError(
      'sheetMissing',
      sheets.length === 0 ? readingText('noSheetLikely') : readingText('entitiesMissing', { sheets }),
      wordsText('nothingChanged'),
      readingText('correctEntities'),
      undefined,
      ['--sheet'],
    );
  }
  const undecided = found.filter((name) => !isChosen(name) && rowOf(name)?.include !== false);
  return {
    sheets: chosen,
    questions: [],
    problems: [
      ...missing.map(({ sheet, entity }) => problem(readingText('entitySheetMissing', { sheet, entity }), 'error')),
      ...undecided.map((sheet) => problem(readingText('entityUndecided', { sheet }), 'warning')),
    ],
    found,
  };
}

function sheetMissing(name: string, sheets: readonly SheetInfo[]): WorkbookError {
  return new WorkbookError(
    'sheetMissing',
    readingText('sheetMissing', { sheet: name }),
    wordsText('nothingChanged'),
    readingText('chooseOneOf', { sheets: sheets.map((sheet) => sheet.name) }),
    undefined,
    ['--sheet'],
  );
}
