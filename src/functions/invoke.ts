import { wrongInput } from './cellError';
import type { Argument, FunctionDefinition, FunctionResult } from './definition';
import { functionsText } from './functionsText';

/**
 * Runs a function on its arguments; those left out at the end count as `null`. A required range may be one empty cell, a required single
 * value may not.
 *
 * @throws FunctionError for too many arguments, one that is missing, or whatever the function refuses.
 */
export function invoke(definition: FunctionDefinition, args: readonly Argument[]): FunctionResult {
  const { id, parameters } = definition;
  if (args.length > parameters.length)
    throw wrongInput(functionsText('tooManyArguments', { id, most: parameters.length, given: args.length }));
  const missing = parameters.find(
    ({ optional, dimensionality }, index) => !optional && (index >= args.length || (dimensionality === 'scalar' && args[index] === null)),
  );
  if (missing !== undefined)
    throw wrongInput(functionsText('argumentMissing', { id, what: missing.name, description: missing.description }));
  return definition.run(parameters.map((_, index) => args[index] ?? null));
}
