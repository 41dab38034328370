import type { CliFace } from '../cli/face';
import type { FunctionsFace } from '../functions/face';
import type { PaneFace } from '../pane/face';

/**
 * The contract of a capability: what the platform, the pane, the functions and the command line need to know of it. All that is large is
 * loaded when it is asked for, so that the pane's start has no more than the list.
 */
export interface Capability extends PaneFace, FunctionsFace, CliFace {
  readonly needs: readonly Capability[];
}

/** Says that an object keeps the contract. */
export const feature = (capability: Capability): Capability => capability;
