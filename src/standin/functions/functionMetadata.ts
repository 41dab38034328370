/** One parameter as functions.json describes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** One function as functions.json describes it: called in cells by the namespace and `name`, in the pane by `id`. */
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
}

/** The contents of functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionDescription[];
}
