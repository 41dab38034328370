import { callCommand, callFunction } from '../../src/cli/call';
import { FEATURES } from '../../src/features';
import type { FunctionDefinition } from '../../src/functions/definition';
import { functionsOf } from '../../src/functions/face';
import { UsageError } from '../../src/cli/options';
import type { Terminal } from '../../src/cli/terminal';
import { english } from '../harness/say';

let functions: readonly FunctionDefinition[] = [];
beforeAll(async () => void (functions = await functionsOf(FEATURES)));

async function run(argv: readonly string[], input: readonly string[] = []): Promise<{ code: number; out: string }> {
  let out = '';
  const terminal: Terminal = {
    write: async (text) => {
      out += text;
    },
    complain: () => undefined,
    lines: async function* () {
      yield* input;
    },
  };
  return { code: await callCommand(functions, argv, terminal, english), out };
}

describe('agewise call', () => {
  test('prints a value as JSON', async () => {
    expect(await run(['DSO', '[600000, 2400000, 90]'])).toEqual({ code: 0, out: '22.5\n' });
  });

  test('prints a matrix, with errors in their cells', async () => {
    const { code, out } = await run(['AMOUNT', '[[["1.5"],["x"],[null]]]']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([[1.5], [{ error: '#VALUE!', message: '"x" is not an amount.' }], ['']]);
  });

  test('an error of the whole result is printed and gives exit code 1', async () => {
    const { code, out } = await run(['TURNOVER', '[1000, 0]']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: '#N/A', message: expect.stringContaining('above zero') });
  });

  test('answers each line of stdin in order, whatever it gives', async () => {
    const { code, out } = await run(
      ['-'],
      ['{"fn":"DAYSPASTDUE","args":[46000,46010]}', '', 'nonsense', '{"fn":"NOSUCH","args":[]}', '{"fn":"ar.hhi","args":[[[1],[1]]]}'],
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([10, expect.objectContaining({ error: '#VALUE!' }), expect.objectContaining({ error: '#NAME?' }), 5000]);
  });

  test('refuses wrong usage', async () => {
    await expect(run([])).rejects.toThrow(UsageError);
    await expect(run(['DSO', '{"a":1}'])).rejects.toMatchObject({ name: 'UsageError', what: { code: 'callNotArray' } });
    await expect(run(['DSO', '[1'])).rejects.toMatchObject({ name: 'UsageError', what: { code: 'callNotArray' } });
    await expect(run(['DSO', '[1]', 'x'])).rejects.toThrow(UsageError);
  });

  test('an argument that no cell could hold is named', () => {
    expect(callFunction(functions, 'DSO', [1, { a: 1 }, 3], english)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Argument 2'),
    });
    expect(callFunction(functions, 'HHI', [[1, 2]], english)).toMatchObject({ ok: false, message: expect.stringContaining('Argument 1') });
  });
});
