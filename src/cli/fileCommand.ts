import type { FileWorkbook } from '../adapters/xlsx/fileWorkbook';
import type { Report } from '../features/report';
import type { ReportOptions } from '../features/reportFace';
import { assert } from '../kernel/assert';
import type { Say } from '../kernel/words/say';
import type { ReportRequest } from '../reading/run/request';
import { explanation } from './explain';
import type { CommandCode } from './face';
import { isQuestions, oneFile, runOnFile, tellQuestions } from './fileRun';
import { splitOptions, type OptionSpec, type TypedOptions } from './options';
import { requestFromOptions } from './readingOptions';
import { EXIT, type Terminal } from './terminal';
import { terminalJson } from './terminalText';

type OnWorkbook<Outcome> = (workbook: FileWorkbook, request: ReportRequest, options: ReportOptions) => Promise<Outcome>;

/** Who is told, and what was typed. */
interface Told {
  readonly options: TypedOptions;
  readonly file: string;
  readonly terminal: Terminal;
  readonly say: Say;
}

/** What a command does with a workbook once its options are known. */
export interface FileWork<Outcome, Made> {
  /** Computes and writes nothing. */
  readonly compute: OnWorkbook<Outcome>;
  /** Computes the same and writes it into the workbook. */
  readonly refresh: OnWorkbook<Outcome>;
  /** What else is done before it is printed. */
  readonly also?: (made: Made, told: Told) => Promise<void>;
}

/** A command that reads a workbook and prints what it made of it as text or JSON; with `--out` it writes that too. */
interface FileCommand<Outcome, Made> {
  readonly name: string;
  readonly options: readonly OptionSpec[];
  readonly work: (options: TypedOptions) => FileWork<Outcome, Made> | Promise<FileWork<Outcome, Made>>;
  /** What was made, `null` where a question stands in the way. */
  readonly madeOf: (outcome: Outcome) => Made | null;
  readonly json: (made: Made, say: Say, options: TypedOptions) => object;
  readonly lines: (made: Made, say: Say) => string;
}

/**
 * Makes such a command. It resolves to the exit code: 0 done, 4 where a question stands in the way; wrong options are a UsageError, a file
 * that cannot be read a WorkbookError.
 */
export function fileCommand<Outcome extends { readonly kind: string }, Made extends { readonly report: Report }>(
  command: FileCommand<Outcome, Made>,
): CommandCode {
  const { name, options: specs, work, madeOf, json, lines } = command;
  return {
    options: specs,
    run: async (argv, terminal, say, features) => {
      const options = splitOptions(argv, specs);
      const file = oneFile(name, options);
      const request = requestFromOptions(options);
      const { compute, refresh, also } = await work(options);
      const outcome = await runOnFile<Outcome>(file, request, options, terminal, say, {
        features,
        compute,
        refresh,
        reportOf: (done) => madeOf(done)?.report ?? null,
      });
      if (isQuestions(outcome)) return tellQuestions(outcome, options, terminal, say);
      const made = madeOf(outcome);
      assert(made !== null, 'what is no question was made');
      await also?.(made, { options, file, terminal, say });
      if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(json(made, say, options))}\n`));
      else await terminal.write(`${explanation(options, made.report.reading, say)}${lines(made, say)}`);
      return EXIT.done;
    },
  };
}
