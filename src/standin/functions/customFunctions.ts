import type { Cell } from '../../kernel/sheet/cells';
import type { GridFunction, GridWorkbook } from '../model/gridWorkbook';
import type { FunctionDescription, FunctionsMetadata } from './functionMetadata';
import { BUSY, errorAmong, errorCell, functionArguments, functionResult, isPromise } from './functionValues';

export type AssociatedFunction = (...args: readonly unknown[]) => unknown;

interface CustomFunctionsOptions {
  readonly grid: GridWorkbook;
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  /** The pane's own function of an id, once it has associated one. */
  readonly associated: (id: string) => AssociatedFunction | undefined;
}

/** Answers kept of functions that answer later, by function and arguments; beyond it the oldest are forgotten and asked again. */
const ANSWERS_MAX = 10_000;

/**
 * The add-in's functions in cells. A function that answers at once is called at once. One that answers later shows #BUSY! and the cell
 * is calculated again when the answer is there: so a function that never answers, or that calls Excel itself, holds nobody up.
 */
export class CustomFunctions {
  private readonly answers = new Map<string, Cell | Cell[][]>();
  private readonly awaited = new Set<string>();
  private readonly arrived = new Set<string>();
  private recalculation: ReturnType<typeof setTimeout> | null = null;
  /** What a function said with its last error, by its name: for a hint beside the cell. */
  readonly lastMessages = new Map<string, string>();

  constructor(private readonly options: CustomFunctionsOptions) {}

  /** Registers every function of the metadata with the grid; call when the pane has associated them. */
  register(): void {
    this.options.grid.registerFunctions(this.options.metadata.functions.map((description) => this.gridFunction(description)));
  }

  private nameOf(description: FunctionDescription): string {
    return `${this.options.namespace}.${description.name}`.toUpperCase();
  }

  private gridFunction(description: FunctionDescription): GridFunction {
    const name = this.nameOf(description);
    return {
      name,
      description: description.description ?? '',
      parameters: (description.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? '',
        isOptional: parameter.optional === true,
      })),
      run: (args) => this.call(name, description, args),
    };
  }

  /** Never throws: an exception would end the whole calculation of the grid. */
  private call(name: string, description: FunctionDescription, args: readonly unknown[]): Cell | Cell[][] {
    try {
      // Excel does not take a formula with too few arguments; here it shows an error, never an empty cell.
      const required = (description.parameters ?? []).filter((parameter) => parameter.optional !== true).length;
      if (args.length < required || args.slice(0, required).includes(undefined)) return '#VALUE!';
      const error = errorAmong(args);
      if (error !== null) return error;
      const called = this.options.associated(description.id.toUpperCase());
      if (!called) return '#NAME?';
      const shaped = functionArguments(description, args);
      const key = `${name}${JSON.stringify(shaped)}`;
      const known = this.answers.get(key);
      if (known !== undefined) return known;
      if (this.awaited.has(key)) return BUSY;
      const answer = called(...shaped);
      if (!isPromise(answer)) return functionResult(answer);
      this.awaitAnswer(name, key, answer);
      return BUSY;
    } catch (thrown) {
      return this.failed(name, thrown);
    }
  }

  private failed(name: string, thrown: unknown): string {
    if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) this.lastMessages.set(name, String(thrown.message));
    return errorCell(thrown);
  }

  private awaitAnswer(name: string, key: string, answer: PromiseLike<unknown>): void {
    this.awaited.add(key);
    const arrive = (result: Cell | Cell[][]): void => {
      this.awaited.delete(key);
      if (this.answers.size >= ANSWERS_MAX) this.answers.delete(this.answers.keys().next().value ?? '');
      this.answers.set(key, result);
      this.arrived.add(name);
      this.recalculation ??= setTimeout(() => this.recalculate(), 0);
    };
    answer.then(
      (value) => arrive(functionResult(value)),
      (thrown: unknown) => arrive(this.failed(name, thrown)),
    );
  }

  /** Calculates the cells again whose answers have arrived; answers that come together are taken together. */
  private recalculate(): void {
    this.recalculation = null;
    const names = [...this.arrived];
    this.arrived.clear();
    this.options.grid.recalculateFunctions(names);
  }

  close(): void {
    if (this.recalculation !== null) clearTimeout(this.recalculation);
  }
}
