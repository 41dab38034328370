import { FunctionType } from '@univerjs/engine-formula';
import type { GridFunction } from '../model/gridWorkbook';
import type { UniverCore } from './univerCore';

/** Makes the add-in's functions known to the grid: its calculation, its list of functions and its hints while typing. */
export function registerFunctions(core: UniverCore, functions: readonly GridFunction[]): void {
  const formula = core.api.getFormula();
  for (const { name, description, parameters, run } of functions) {
    formula.registerFunction(name, (...args) => run(args) as never, {
      locales: {},
      description: {
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: '',
          require: parameter.isOptional ? 0 : 1,
          repeat: parameter.repeats ? 1 : 0,
        })),
      },
    });
  }
}
