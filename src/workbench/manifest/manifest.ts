/** What a ribbon button or menu entry does: show the pane, or call a function of the add-in. */
export type ManifestAction = { readonly kind: 'showTaskpane' } | { readonly kind: 'executeFunction'; readonly functionName: string };

export interface ManifestControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of each size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: ManifestAction;
}

export interface ManifestGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly ManifestControl[];
}

export interface ManifestTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ManifestGroup[];
}

export interface ManifestFunctions {
  readonly namespace: string;
  readonly metadataUrl: string;
}

/** What the page needs to know of an add-in, as its manifest says it. All addresses are on the page's own origin. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly iconUrl: string;
  readonly taskpaneUrl: string;
  /** Requirement sets that the add-in demands, by name: the lowest version. */
  readonly requirements: ReadonlyMap<string, string>;
  readonly tabs: readonly ManifestTab[];
  readonly cellMenu: readonly ManifestControl[];
  readonly functions: ManifestFunctions | null;
  readonly shortcutsUrl: string | null;
}
