import { wrongInput } from './cellError';
import type { Argument, FunctionDefinition, FunctionResult } from './definition';

/**
 * Runs a function on its arguments; those left out at the end count as `null`. A required range may be one empty cell, a required single
 * value may not.
 *
 * @throws FunctionError for too many arguments, one that is missing, or whatever the function refuses.
 */
export function invoke(definition: FunctionDefinition, args: readonly Argument[]): FunctionResult {
  const { id, parameters } = definition;
  if (args.length > parameters.length) throw wrongInput(`AR.${id} takes at most ${parameters.length} arguments, not ${args.length}.`);
  const missing = parameters.find(
    ({ optional, dimensionality }, index) => !optional && (index >= args.length || (dimensionality === 'scalar' && args[index] === null)),
  );
  if (missing !== undefined) throw wrongInput(`AR.${id} needs ${missing.name}: ${missing.description}`);
  return definition.run(parameters.map((_, index) => args[index] ?? null));
}
