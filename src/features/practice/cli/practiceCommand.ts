import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { isThere, readFile, writeFileAtomically } from '../../../adapters/xlsx/disk';
import { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import { cliText } from '../../../cli/cliText';
import type { CommandCode } from '../../../cli/face';
import { NODE_UNPACKER } from '../../../cli/nodeUnpacker';
import { splitOptions, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import { dayFromCivil, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { filesText } from '../../../kernel/run/filesText';
import { WorkbookError, type RunOptions } from '../../../kernel/run/workbook';
import { wordsText } from '../../../kernel/words/wordsText';
import type { Say } from '../../../kernel/words/say';
import { LEVELS } from '../domain/recipe/practiceBook';
import { writeMentor } from '../jobs/mentorJobs';
import { computeGrades, writeGrades, writePractice, type GradedPractice } from '../jobs/practiceJobs';
import { practiceText } from '../practiceText';

/** The options of `agewise practice`. */
const PRACTICE_OPTIONS: readonly OptionSpec[] = [
  { name: 'seed', value: 'N', help: practiceText('option.seed') },
  { name: 'level', value: '1..5', help: practiceText('option.level') },
  { name: 'out', value: 'practice.xlsx', help: practiceText('option.practiceOut') },
  { name: 'force', value: '', help: cliText('option.force') },
  { name: 'json', value: '', help: practiceText('option.json') },
];

const SEED_MAX = 9_999_999;

const runOf = (say: Say): RunOptions => ({ signal: { aborted: false }, onProgress: () => undefined, locale: say.locale });

/** The file to write; one that is there is replaced only with --force. */
async function outOf(options: TypedOptions): Promise<string> {
  const file = options.values.get('out');
  if (file === undefined) throw new UsageError(practiceText('cli.outMissing'));
  if (path.extname(file).toLowerCase() !== '.xlsx')
    throw new UsageError(cliText('endingWrong', { file, ending: '.xlsx', hasMacros: false }));
  if (!options.switches.has('force') && (await isThere(file))) throw new UsageError(cliText('fileThere', { file }));
  return file;
}

async function make(options: TypedOptions, terminal: Terminal, say: Say): Promise<void> {
  const typed = options.values.get('seed') ?? '';
  const seed = Number(typed);
  if (!/^\d+$/.test(typed) || seed > SEED_MAX) throw new UsageError(practiceText('cli.seedMissing'));
  const level = LEVELS.find((one) => String(one) === options.values.get('level'));
  if (level === undefined) throw new UsageError(practiceText('cli.levelMissing'));
  const file = await outOf(options);
  const workbook = FileWorkbook.blank(path.basename(file));
  const { book } = await writePractice(workbook, { seed, level, language: say.locale.language }, runOf(say));
  await writeFileAtomically(file, workbook.save(), { input: null, overwriteInput: true });
  const marks = book.tasks.reduce((sum, { of }) => sum + of, 0) / 100;
  await terminal.write(`${say(practiceText('cli.made', { file, tasks: book.tasks.length, marks }))}\n`);
}

/** The object that `agewise practice grade --json` prints; marks with two decimals. */
function gradesJson({ book, learner, result }: GradedPractice, say: Say): object {
  const marks = (hundredths: number): string => (hundredths / 100).toFixed(2);
  return {
    seed: book.seed,
    level: book.level,
    learner: learner === '' ? null : learner,
    marks: marks(result.marks),
    of: marks(result.of),
    tasks: result.tasks.map((task) => ({
      task: task.id,
      marks: marks(task.marks),
      of: marks(task.of),
      diagnosis: task.diagnosis,
      hint: task.hasHint,
      why: task.diagnosis === null ? null : say(practiceText(`why.${task.diagnosis}`)),
      missed: task.missed.map(say),
    })),
    next: result.next,
  };
}

function gradeLines({ learner, result }: GradedPractice, say: Say): string {
  const lines = result.tasks.map(({ id, marks, of, diagnosis, missed }) =>
    [
      say(practiceText('cli.taskLine', { task: say(practiceText(`task.${id}`)), marks: marks / 100, of: of / 100 })),
      ...(diagnosis === null ? [] : [say(practiceText(`why.${diagnosis}`))]),
      ...missed.map(say),
    ].join(' · '),
  );
  const head = say(practiceText('result.total', { learner, marks: result.marks / 100, of: result.of / 100 }));
  return `${[head, ...lines].join('\n')}\n`;
}

/** Today where the command runs. */
function today(): DayNumber | null {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

async function grade(file: string, options: TypedOptions, terminal: Terminal, say: Say): Promise<void> {
  const workbook = await FileWorkbook.open(await readFile(file), path.basename(file), NODE_UNPACKER);
  let graded: GradedPractice;
  if (options.values.has('out')) {
    const out = await outOf(options);
    graded = await writeGrades(workbook, today(), runOf(say));
    await writeFileAtomically(out, workbook.save(), { input: file, overwriteInput: false });
  } else graded = await computeGrades(workbook, runOf(say));
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(gradesJson(graded, say))}\n`));
  else await terminal.write(gradeLines(graded, say));
}

/** The workbooks of a folder, by name. */
async function workbooksIn(folder: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(folder)).filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith('~$')).sort();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new WorkbookError(
      'fileRefused',
      filesText('diskRefused', { file: folder, reason }),
      wordsText('nothingChanged'),
      filesText('checkPath'),
      error,
    );
  }
}

async function mentor(folder: string, options: TypedOptions, terminal: Terminal, say: Say): Promise<void> {
  const out = options.values.get('out');
  if (out === undefined) throw new UsageError(practiceText('cli.outMissing'));
  // A mentor's workbook that is there is read again, so that what was typed in it stays.
  const file = (await isThere(out)) && options.switches.has('force') ? out : await outOf(options);
  const names = (await workbooksIn(folder)).filter((name) => path.resolve(folder, name) !== path.resolve(file));
  const workbook = (await isThere(file)) ? await open(file) : FileWorkbook.blank(path.basename(file));
  const files = names.map((name) => ({ name, open: () => open(path.join(folder, name)) }));
  const { learners, left } = await writeMentor(workbook, files, runOf(say));
  await writeFileAtomically(file, workbook.save(), { input: null, overwriteInput: true });
  await terminal.write(`${say(practiceText('cli.mentorMade', { file, learners }))}\n`);
  if (left.length > 0) terminal.complain(say(practiceText('mentor.left', { files: left })));
}

const open = async (file: string): Promise<FileWorkbook> => FileWorkbook.open(await readFile(file), path.basename(file), NODE_UNPACKER);

/**
 * `agewise practice make|grade|mentor …`: makes a practice workbook, marks one, or puts many learners on one page. A workbook is changed by none of
 * them; what is written goes to --out.
 *
 * @returns the exit code 0.
 * @throws UsageError for wrong options, WorkbookError where a file holds no practice or refuses.
 */
async function practiceCommand(argv: readonly string[], terminal: Terminal, say: Say): Promise<number> {
  const options = splitOptions(argv, PRACTICE_OPTIONS);
  const [what, operand] = options.operands;
  if (what === 'make') await make(options, terminal, say);
  else if (what === 'grade') {
    if (operand === undefined) throw new UsageError(practiceText('cli.fileMissing'));
    await grade(operand, options, terminal, say);
  } else if (what === 'mentor') {
    if (operand === undefined) throw new UsageError(practiceText('cli.folderMissing'));
    await mentor(operand, options, terminal, say);
  } else throw new UsageError(practiceText('cli.which'));
  return EXIT.done;
}

export const PRACTICE: CommandCode = { options: PRACTICE_OPTIONS, run: practiceCommand };
