import type { BenchPart } from './figure';

/** Runs one part in a process of its own and prints its figures as one line of JSON. */
export async function runPart(part: BenchPart): Promise<void> {
  const figures = await part();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
