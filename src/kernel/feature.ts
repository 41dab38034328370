import type { Language } from './words/locale';

/** A text in every language that Agewise speaks. */
export type InEachLanguage = Readonly<Record<Language, string>>;

/** A sheet that a capability writes. */
interface OwnSheet {
  readonly name: string;
  /** True where the name is only how the names of several sheets begin, such as one for each customer. */
  readonly isBeginning?: true;
  /** What it holds, for the documentation. */
  readonly holds: string;
}

/** Where Excel shows an action: a group of the tab Agewise, or the menu of a cell; `null` for the pane alone. */
type ActionPlace = 'receivables' | 'table' | 'cell' | null;

/** One thing that the user can start: what the manifests, the ribbon and the shortcuts need to know of it. */
export interface OwnAction {
  readonly id: string;
  readonly label: InEachLanguage;
  readonly tooltip: InEachLanguage;
  /** Name of the icon in assets/: `refresh` is refresh-16.png and so on; '' where Excel does not show the action. */
  readonly icon: string;
  /** As shortcuts.json has it, or '' for none. */
  readonly shortcut: string;
  readonly place: ActionPlace;
  /** Its place among the actions; that of its capability where left out. */
  readonly order?: number;
}

/**
 * A capability, as the platform sees it. What the pane, the functions and the command line see of one is said beside them; `features`
 * puts the whole contract together and has the only list.
 */
export interface Feature {
  /** The name of its folder. */
  readonly id: string;
  /** Its place among the capabilities, wherever they are shown one after the other. */
  readonly order: number;
  /** The capabilities whose code it may use, named by their objects: none can need itself by a detour. */
  readonly needs: readonly Feature[];
  readonly sheets?: readonly OwnSheet[];
  readonly actions?: readonly OwnAction[];
}

/** The capabilities in their order. */
export function inOrder<F extends Pick<Feature, 'order'>>(features: readonly F[]): readonly F[] {
  return [...features].sort((a, b) => a.order - b.order);
}

/** The actions of a kind of capability. */
export type ActionOf<F extends Feature> = NonNullable<F['actions']>[number];

/** The actions of all capabilities in their order. */
export function actionsOf<F extends Feature>(features: readonly F[]): readonly ActionOf<F>[] {
  return features
    .flatMap((feature) => {
      const actions: readonly ActionOf<F>[] = feature.actions ?? [];
      return actions.map((action) => ({ action, order: action.order ?? feature.order }));
    })
    .sort((a, b) => a.order - b.order)
    .map(({ action }) => action);
}

/** The sheets of all capabilities in their order. */
export function sheetsOf(features: readonly Feature[]): readonly OwnSheet[] {
  return inOrder(features).flatMap(({ sheets }) => sheets ?? []);
}
