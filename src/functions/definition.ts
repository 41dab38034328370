import type { FunctionError } from './cellError';
import type { Message } from '../kernel/words/message';

/** What one cell of an argument holds; `null` and '' are an empty cell. An error of the sheet arrives as a FunctionError. */
export type Cell = number | string | boolean | null | FunctionError;

/** An argument as Excel hands it over: one value, a range by rows, or `null` for an omitted optional one. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** What a function leaves in one cell; '' shows nothing, a message is said in the reader's language. */
export type ResultCell = number | string | boolean | Message | FunctionError;
export type FunctionResult = ResultCell | ResultCell[][];

export interface ParameterDefinition {
  readonly name: string;
  readonly description: Message;
  readonly type: 'number' | 'string' | 'boolean' | 'any';
  /** `matrix` takes a range or a single cell. */
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
}

/** One custom function of the namespace AR: what Excel announces and what computes it. */
export interface FunctionDefinition {
  readonly id: string;
  readonly description: Message;
  readonly parameters: readonly ParameterDefinition[];
  readonly resultDimensionality: 'scalar' | 'matrix';
  /** Arguments in the order of `parameters`, omitted ones `null`. Throws FunctionError. */
  readonly run: (args: readonly Argument[]) => FunctionResult;
}

type Kind = Pick<ParameterDefinition, 'type' | 'dimensionality'>;
const KINDS = {
  cells: { type: 'any', dimensionality: 'matrix' },
  value: { type: 'any', dimensionality: 'scalar' },
  number: { type: 'number', dimensionality: 'scalar' },
  text: { type: 'string', dimensionality: 'scalar' },
  yesNo: { type: 'boolean', dimensionality: 'scalar' },
} as const satisfies Record<string, Kind>;

/** A required parameter. */
export function required(kind: keyof typeof KINDS, name: string, description: Message): ParameterDefinition {
  return { name, description, ...KINDS[kind], optional: false };
}

/** A parameter that may be left out; its description says what holds then. */
export function optional(kind: keyof typeof KINDS, name: string, description: Message): ParameterDefinition {
  return { name, description, ...KINDS[kind], optional: true };
}
