import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import type { GridFunction } from '../model/gridWorkbook';
import { PaneFunction } from './paneFunction';
import type { UniverCore } from './univerCore';

/** Makes the add-in's functions known to the grid: its calculation, its list of functions and its hints while typing. */
export function registerFunctions(core: UniverCore, functions: readonly GridFunction[]): void {
  const formula = core.api.getFormula();
  const executors = core.injector.get(IFunctionService);
  for (const gridFunction of functions) {
    const { name, description, parameters, run } = gridFunction;
    formula.registerFunction(name, (...args) => run(args), {
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
          repeat: 0,
        })),
      },
    });
    executors.registerExecutors(new PaneFunction(gridFunction));
  }
}
