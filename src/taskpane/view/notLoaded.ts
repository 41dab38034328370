/** True where a file of the pane could not be had from the server; the bundler's loader names its error so. */
export const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === 'ChunkLoadError';
