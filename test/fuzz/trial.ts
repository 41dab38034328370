import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';

/** What the command line did with a file. */
export interface Trial {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
  /** Of the whole process. */
  readonly processorSeconds: number;
}

/** Runs the command line in this process. */
export async function tryCommand(argv: readonly string[]): Promise<Trial> {
  const out: string[] = [];
  const err: string[] = [];
  const before = process.cpuUsage();
  const code = await main(FEATURES, argv, 'fuzz', {
    write: (text) => Promise.resolve(void out.push(text)),
    complain: (line) => void err.push(line),
    lines: async function* () {},
  });
  const { user, system } = process.cpuUsage(before);
  return { code, out: out.join(''), err, processorSeconds: (user + system) / 1e6 };
}

/** Seconds of processor time after which a small file is taken to hang. */
export const PROCESSOR_SECONDS_MAX = 5;

/** What is wrong with how a damaged file ended, or `null`: it may be read, asked about or refused in one line, in no time. */
export function faultOf({ code, err, processorSeconds }: Trial, secondsMax = PROCESSOR_SECONDS_MAX): string | null {
  if (err.some((line) => line.includes('Something went wrong'))) return 'an error of the program';
  if (processorSeconds > secondsMax) return `${processorSeconds.toFixed(1)} s of processor time`;
  if (![0, 1, 4].includes(code)) return `exit code ${code}`;
  if (code === 1 && err.length !== 1) return `${err.length} lines on stderr`;
  return null;
}
