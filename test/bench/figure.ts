/** One measured figure. `limit` is the most that it may be, or `null` where it is only told. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
}

/** A part of the benchmark: measures and hands over its figures. Progress goes to stderr, nothing to stdout. */
export type BenchPart = () => Promise<readonly Figure[]>;

export function figure(name: string, value: number, unit: string, limit: number | null = null): Figure {
  return { name, value, unit, limit };
}

/** Milliseconds that an action takes. */
export async function millisecondsOf(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Milliseconds of the processor that an action takes; what else runs on the machine counts little. */
export async function processorMillisecondsOf(action: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Bytes that live objects and typed arrays hold after the garbage has been collected; needs `node --expose-gc`. */
export function bytesHeld(): number {
  const { gc } = globalThis;
  if (!gc) throw new Error('run with --expose-gc');
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function say(text: string): void {
  process.stderr.write(`  ${text}\n`);
}
