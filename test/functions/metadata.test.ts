import { associateFunctions } from '../../src/entries/associate';
import { FEATURES } from '../../src/features';
import type { FunctionDefinition } from '../../src/functions/definition';
import { functionNamed, functionsOf } from '../../src/functions/face';
import { functionsMetadata, type FunctionsMetadata } from '../../src/functions/metadata';
import { english } from '../harness/say';

let functions: readonly FunctionDefinition[] = [];
let metadata: FunctionsMetadata;
let answers: ReadonlyMap<string, (...args: unknown[]) => unknown>;

beforeAll(async () => {
  functions = await functionsOf(FEATURES);
  metadata = functionsMetadata(functions, 'https://example.com/help/functions.html', english);
  answers = associated();
});

/** The host's error, as a test sees it. */
class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function associated(): Map<string, (...args: unknown[]) => unknown> {
  const answers = new Map<string, (...args: unknown[]) => unknown>();
  associateFunctions(
    functions,
    (id, answer) => answers.set(id, answer),
    (code, message) => new HostError(code, message),
    english,
  );
  return answers;
}

const MATRIX_CALL = { functionName: 'X', address: 'Sheet1!A1' };

describe('functions.json', () => {
  test('announces every function with a description and its own help address', () => {
    expect(metadata.functions.map((one) => one.id)).toEqual(functions.map((one) => one.id));
    for (const one of metadata.functions) {
      expect(one.helpUrl).toBe(`https://example.com/help/functions.html#${one.id}`);
      for (const text of [one.description, ...one.parameters.map((parameter) => parameter.description)])
        expect(text).toMatch(/^[A-Z"].{7,255}\.$/);
    }
  });

  test('no name is shorter than three letters, stands twice, or could be a cell', () => {
    const names = metadata.functions.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Z]{3,64}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    }
  });

  test('required parameters stand before optional ones, and errors of the sheet are let in', () => {
    for (const { parameters } of metadata.functions) {
      const firstOptional = parameters.findIndex((parameter) => parameter.optional);
      if (firstOptional >= 0) expect(parameters.slice(firstOptional).every((parameter) => parameter.optional)).toBe(true);
    }
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });
});

describe('the functions as the host calls them', () => {
  const call = (id: string, ...args: unknown[]): unknown => answers.get(id)!(...args, MATRIX_CALL);

  test('each announced function is answered', () => {
    expect([...answers.keys()].sort()).toEqual(functions.map((one) => one.id).sort());
  });

  test('a single cell of a function that is announced as a matrix comes back as a matrix of one', () => {
    expect(call('BUCKET', [[46000]], [[46031]], null)).toEqual([['31-60 days']]);
    expect(call('DSO', 600000, 2400000, 90)).toBe(22.5);
  });

  test("errors are the host's: thrown for a whole result, in place within a matrix", () => {
    expect(() => call('DSO', 1, 0, 90)).toThrow(expect.objectContaining({ code: '#N/A' }));
    expect(call('AMOUNT', [['x'], ['5']], null)).toEqual([[expect.objectContaining({ code: '#VALUE!' })], [5]]);
  });

  test('an error cell of the sheet passes through with its code', () => {
    expect(call('DAYSPASTDUE', [[{ code: '#N/A' }], [46000]], [[46010]])).toEqual([[expect.objectContaining({ code: '#N/A' })], [10]]);
  });

  test('a function is found with or without its namespace', () => {
    expect(functionNamed(functions, 'ar.dso')).toBe(functionNamed(functions, 'DSO'));
    expect(functionNamed(functions, 'NPV')).toBeNull();
  });
});
