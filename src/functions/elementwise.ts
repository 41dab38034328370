import { isEmpty, isRange } from './arguments';
import { FunctionError, wrongInput } from './cellError';
import type { Argument, Cell, FunctionDefinition, FunctionResult, ResultCell } from './definition';
import { functionsText } from './functionsText';

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const isOne = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;

/** The shape that all ranges share; a range of one cell goes with any. */
function commonShape(args: readonly Argument[]): Shape {
  let common: Shape = { rows: 1, columns: 1 };
  for (const arg of args) {
    if (!isRange(arg)) continue;
    const shape = { rows: arg.length, columns: arg[0]?.length ?? 0 };
    if (arg.some((row) => row.length !== shape.columns)) throw wrongInput(functionsText('unequalRows'));
    if (isOne(shape)) continue;
    if (!isOne(common) && (common.rows !== shape.rows || common.columns !== shape.columns)) {
      const words = ({ rows, columns }: Shape): string => `${rows} × ${columns}`;
      throw wrongInput(functionsText('unequalShapes', { first: words(common), second: words(shape) }));
    }
    common = shape;
  }
  return common;
}

/** How to find an argument's cell for a place of the result. */
function cellFinder(arg: Argument): (row: number, column: number) => Cell {
  if (!isRange(arg)) return () => arg;
  if (arg.length === 1 && arg[0]!.length === 1) return () => arg[0]![0]!;
  return (row, column) => arg[row]![column]!;
}

/** One cell's result: '' where a required cell is empty; an error of the sheet passes through. */
function resultOf(cells: readonly Cell[], requiredCount: number, compute: (cells: readonly Cell[]) => ResultCell): ResultCell {
  for (let index = 0; index < requiredCount; index++) {
    const cell = cells[index];
    if (cell instanceof FunctionError) throw cell;
    if (isEmpty(cell)) return '';
  }
  return compute(cells);
}

/**
 * Computes cell by cell over arguments that are single values or ranges of equal shape; single values and ranges of one cell go with
 * every cell. Single values give a single result. In a matrix an error stays in its cell.
 *
 * @param requiredCount how many of the first arguments must not be empty for there to be a result.
 */
export function elementwise(
  args: readonly Argument[],
  requiredCount: number,
  compute: (cells: readonly Cell[]) => ResultCell,
): FunctionResult {
  if (!args.some(isRange)) return resultOf(args as readonly Cell[], requiredCount, compute);
  const { rows, columns } = commonShape(args);
  const finders = args.map(cellFinder);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column): ResultCell => {
      try {
        return resultOf(
          finders.map((find) => find(row, column)),
          requiredCount,
          compute,
        );
      } catch (error) {
        if (error instanceof FunctionError) return error;
        throw error;
      }
    }),
  );
}

/** A function that is computed cell by cell; where a cell of a required parameter is empty there is no result. */
export function perCell(
  definition: Pick<FunctionDefinition, 'id' | 'description' | 'parameters'>,
  compute: (cells: readonly Cell[]) => ResultCell,
): FunctionDefinition {
  const requiredCount = definition.parameters.filter(({ optional }) => !optional).length;
  return { ...definition, resultDimensionality: 'matrix', run: (args) => elementwise(args, requiredCount, compute) };
}
