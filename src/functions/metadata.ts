import type { FunctionDefinition, ParameterDefinition } from './definition';
import type { Say } from '../kernel/words/say';

/** One function as Excel's custom-functions schema announces it. */
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly (Omit<ParameterDefinition, 'description'> & { readonly description: string })[];
  readonly result: { readonly dimensionality: 'scalar' | 'matrix' };
}

/** The content of functions.json. */
export interface FunctionsMetadata {
  /** Cells with an error reach the function, so that it can leave them in their place instead of failing as a whole. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** The content of functions.json in one language; each function's help is the anchor of its id on the page `helpUrlBase`. */
export function functionsMetadata(functions: readonly FunctionDefinition[], helpUrlBase: string, say: Say): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters, resultDimensionality }) => ({
      id,
      name: id,
      description: say(description),
      helpUrl: `${helpUrlBase}#${id}`,
      parameters: parameters.map((parameter) => ({ ...parameter, description: say(parameter.description) })),
      result: { dimensionality: resultDimensionality },
    })),
  };
}
