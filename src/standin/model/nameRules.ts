import { spanFromAddress } from '../../kernel/sheet/cells';
import { HostError } from '../richapi/hostError';
import type { HostState } from './hostState';

/** True for a text that Excel takes as the name of a table or a range. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) &&
    spanFromAddress(name) === null &&
    !/^[rc]$/i.test(name) &&
    !/^r\d+c\d+$/i.test(name)
  );
}

/** Refuses a name that is none, or that a table or another name of the same scope already has. */
export function requireFreeName(state: HostState, name: string, location: string, sheetId: string | null = null): void {
  if (!isName(name)) throw new HostError('InvalidArgument', location);
  const wanted = name.toLowerCase();
  const taken =
    state.grid.tables().some((table) => table.name.toLowerCase() === wanted) ||
    state.grid.names().some((other) => other.name.toLowerCase() === wanted && other.sheetId === sheetId);
  if (taken) throw new HostError('ItemAlreadyExists', location);
}
