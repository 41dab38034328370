import { FEATURES } from '../../src/features';
import { SAMPLE_AS_OF, sampleSheets } from '../../src/features/sample/domain/sampleSheets';
import type { Workbook } from '../../src/kernel/run/workbook';
import type { ReportRequest } from '../../src/reading/run/request';
import { NO_CHOICES } from '../../src/reading/result/readResult';
import { refresh } from '../../src/report/refresh';
import { MemoryWorkbook } from '../golden/memoryWorkbook';

/** Each call of the workbook may be a request to a server. */
const CALLS_MAX = 20;
const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };
const request: ReportRequest = { sheet: 'Open items', range: null, asOf: SAMPLE_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };

/** The workbook, and the names of the methods that were called since the last look. */
function counting(workbook: Workbook): { readonly workbook: Workbook; readonly taken: () => readonly string[] } {
  let calls: string[] = [];
  const counted = new Proxy(workbook, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value as (...all: readonly unknown[]) => unknown, target, args);
      };
    },
  });
  const taken = (): readonly string[] => {
    const before = calls;
    calls = [];
    return before;
  };
  return { workbook: counted, taken };
}

test('a first and a second refresh ask the workbook a few times, and write once', async () => {
  const memory = new MemoryWorkbook();
  for (const { name, cells } of sampleSheets()) memory.addSheet(name, cells);
  const { workbook, taken } = counting(memory);
  for (const time of ['first', 'second']) {
    const { kind } = await refresh(workbook, request, OPTIONS);
    const calls = taken();
    expect([time, kind, calls.filter((name) => name === 'apply')]).toEqual([time, 'report', ['apply']]);
    expect(calls.length).toBeLessThanOrEqual(CALLS_MAX);
    expect(calls).not.toContain('saveSettings');
  }
});
