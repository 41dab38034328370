export { associatedFunction, connectHost } from './connect';
export { openHeadlessGrid } from './univer/headlessUniver';
