import { readKept } from '../../kernel/run/keptSetting';
import { NOTE_COLUMN_HEADINGS } from '../../kernel/sheet/noteColumns';
import { plainText } from '../words/headingText';
import { findHeaders } from '../recognise/headerSearch';
import { NO_CHOICES, type ReadingChoices } from '../result/readResult';
import type { SheetSample } from '../survey/sheetSample';
import type { Run } from '../../kernel/run/run';
import type { Outline, Workbook } from '../../kernel/run/workbook';
import { KEPT_CHOICES } from './keptChoices';

const SHAPES_MAX = 50;

/** The shape of a report's header: its headings as a set, so that columns may move between exports. '' where no header is found. */
function headerShape(sample: SheetSample): string {
  const [best] = [...findHeaders(sample)].sort((a, b) => b.score - a.score);
  if (!best) return '';
  const headings = [...new Set(best.headings.map(plainText))].filter((heading) => heading !== '').sort();
  return headings.join('|');
}

/** The shape of the same header with our columns beside it, by which earlier versions remembered. */
function shapeWithOurs(shape: string): string {
  return [...new Set([...shape.split('|'), ...NOTE_COLUMN_HEADINGS.map(plainText)])].sort().join('|');
}

const remembered = (outline: Outline): NonNullable<ReturnType<typeof KEPT_CHOICES.parse>> => readKept(outline, KEPT_CHOICES) ?? {};

/** True where the user said anything in these choices. */
function saysAnything(choices: ReadingChoices): boolean {
  return JSON.stringify({ ...NO_CHOICES, ...choices }) !== JSON.stringify(NO_CHOICES);
}

/** The choices of a run: what the request says, else what was remembered for a header of this shape. Rows are not remembered: they move. */
export function loadChoices(outline: Outline, sample: SheetSample, requested: ReadingChoices): ReadingChoices {
  if (saysAnything(requested)) return requested;
  const memory = remembered(outline);
  const shape = Object.keys(memory).length === 0 ? '' : headerShape(sample);
  const known = memory[shape] ?? memory[shapeWithOurs(shape)];
  return known ? { ...NO_CHOICES, ...known, headerRow: null, ignoredRows: [] } : requested;
}

/** Remembers choices that a user made for reports with this header; the fifty shapes used last are kept. */
export async function saveChoices({ workbook, survey }: Run, sample: SheetSample, choices: ReadingChoices): Promise<void> {
  if (!saysAnything(choices)) return;
  const shape = headerShape(sample);
  if (shape === '') return;
  const lasting: Partial<ReadingChoices> = Object.fromEntries(
    Object.entries(choices).filter(([key]) => key !== 'headerRow' && key !== 'ignoredRows'),
  );
  const others = Object.entries(remembered(survey)).filter(([key]) => key !== shape);
  const kept = JSON.stringify(Object.fromEntries([...others.slice(1 - SHAPES_MAX), [shape, lasting]]));
  if (survey.settings.get(KEPT_CHOICES.key) !== kept) await workbook.saveSettings(new Map([[KEPT_CHOICES.key, kept]]));
}

/** Forgets every correction that the workbook remembers, so that the next run finds everything out anew. */
export async function forgetChoices(workbook: Workbook): Promise<void> {
  if ((await workbook.outline()).settings.has(KEPT_CHOICES.key)) await workbook.saveSettings(new Map([[KEPT_CHOICES.key, '{}']]));
}
