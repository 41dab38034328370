import { cliText } from './cliText';
import * as path from 'node:path';
import { readFile } from '../adapters/xlsx/disk';
import { FileWorkbook } from '../adapters/xlsx/fileWorkbook';
import type { Report, ReportOutcome } from '../features/report';
import type { ReportFace, ReportOptions } from '../features/reportFace';
import type { RunOptions } from '../kernel/run/workbook';
import type { Say } from '../kernel/words/say';
import type { ReportRequest } from '../reading/run/request';
import { encodingQuestion } from './encodingQuestion';
import { questionsJson } from './json/reportJson';
import { NODE_UNPACKER } from './nodeUnpacker';
import { UsageError, type TypedOptions } from './options';
import { questionLine } from './reportText';
import { Result } from './result';
import { EXIT, writePieces, type Terminal } from './terminal';

const NEVER_CANCELLED: RunOptions = { signal: { aborted: false }, onProgress: () => undefined };

/** What stands in the way of a report. */
type Questions = Extract<ReportOutcome, { kind: 'questions' }>;

/** What a command does with a workbook. */
interface FileRun<Outcome> {
  readonly features: readonly ReportFace[];
  /** Computes and writes nothing. */
  readonly compute: (workbook: FileWorkbook, request: ReportRequest, options: ReportOptions) => Promise<Outcome>;
  /** Computes the same and writes it into the workbook. */
  readonly refresh: (workbook: FileWorkbook, request: ReportRequest, options: ReportOptions) => Promise<Outcome>;
  /** The report that an outcome rests on, `null` where a question stands in the way, 'none' where it rests on no open items. */
  readonly reportOf: (outcome: Outcome) => Report | null | 'none';
}

/** True for what stands in the way of a result. */
export const isQuestions = (outcome: { readonly kind: string }): outcome is Questions => outcome.kind === 'questions';

/** The one file that a command takes. */
export function oneFile(command: string, { operands }: TypedOptions): string {
  const [file, ...more] = operands;
  if (file === undefined) throw new UsageError(cliText('fileNeeded', { command }));
  if (more.length > 0) throw new UsageError(cliText('oneFile', { command, more }));
  return file;
}

/** Opens a file in the code page that is asked for; `doubt` asks for one where two are as good. The bytes of a text are free again then. */
export async function openFile(
  file: string,
  request: ReportRequest,
  { values }: TypedOptions,
  run: ReportOptions,
): Promise<{ readonly workbook: FileWorkbook; readonly doubt: Questions | null }> {
  const bytes = await readFile(file);
  const encoding = values.get('encoding') ?? null;
  const workbook = await FileWorkbook.open(bytes, path.basename(file), NODE_UNPACKER, encoding);
  return { workbook, doubt: encoding === null ? await encodingQuestion(bytes, workbook, request, run) : null };
}

/** Computes from a file, and with `--out` writes it into a copy of the workbook. Nothing is written where the letters of a text are in doubt. */
export async function runOnFile<Outcome>(
  file: string,
  asked: ReportRequest,
  options: TypedOptions,
  terminal: Terminal,
  say: Say,
  { features, compute, refresh, reportOf }: FileRun<Outcome>,
): Promise<Outcome | Questions> {
  // Sheets that are written for the first time speak the language of whoever asks; those that stand keep theirs.
  const request = { ...asked, language: say.locale.language };
  const run = { ...NEVER_CANCELLED, features, locale: say.locale };
  const { workbook, doubt } = await openFile(file, request, options, run);
  if (doubt) return doubt;
  const result = await Result.of(options, workbook, file);
  if (!result) return compute(workbook, request, run);
  await result.takeOver(workbook, request, run);
  const outcome = await refresh(workbook, request, run);
  const report = reportOf(outcome);
  if (report) await result.write(workbook, report === 'none' ? null : { ...report, request }, run, terminal, say);
  return outcome;
}

/** Tells the questions that stand in the way, and gives the exit code of that. */
export async function tellQuestions(
  { questions, reading }: Questions,
  options: TypedOptions,
  terminal: Terminal,
  say: Say,
): Promise<number> {
  if (options.switches.has('json')) await writePieces(terminal, questionsJson(questions, reading, say));
  for (const question of questions) terminal.complain(questionLine(question, say));
  return EXIT.question;
}
