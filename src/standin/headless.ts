export { associatedFunction, connectHost } from './connect';
export { openHeadlessGrid } from './univer/headlessUniver';
export { HOST_CLASSES } from './richapi/hostClass';
