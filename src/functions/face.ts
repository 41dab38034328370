import { inOrder } from '../kernel/feature';
import type { FunctionDefinition } from './definition';

/** What the custom functions see of a capability. */
export interface FunctionsFace {
  readonly order: number;
  /** Loads its functions of the namespace AR. */
  readonly functions?: () => Promise<readonly FunctionDefinition[]>;
}

/** Every custom function, by the order of the capabilities; functions.json, the help page and the association come from here. */
export async function functionsOf(features: readonly FunctionsFace[]): Promise<readonly FunctionDefinition[]> {
  return (await Promise.all(inOrder(features).flatMap(({ functions }) => (functions ? [functions()] : [])))).flat();
}

/** The function of that id, capitals or not, with or without the namespace (`AR.DSO`, `dso`); `null` where there is none. */
export function functionNamed(functions: readonly FunctionDefinition[], name: string): FunctionDefinition | null {
  const id = name.trim().toUpperCase().replace(/^AR\./, '');
  return functions.find((definition) => definition.id === id) ?? null;
}
