import type { RecursiveQueryInfo } from './batch';
import type { HostObject } from './hostClass';
import type { QueryReader } from './query';

/**
 * Answers `loadRecursive`: each class is read by the query given for it, and members of collections down to `MaxDepth` levels.
 * Objects of a class without a query are left out.
 */
export function readRecursively(object: HostObject, info: RecursiveQueryInfo, reader: QueryReader): unknown {
  return readLevel(object, info, reader, info.MaxDepth ?? 1);
}

function readLevel(object: HostObject, info: RecursiveQueryInfo, reader: QueryReader, depth: number): unknown {
  const query = info.Queries?.[object.hostClass.name];
  const items = object.items();
  if (items !== null && depth > 0) return { _Items: items.map((item) => readLevel(item, info, reader, depth - 1)) };
  return query ? reader.read(object, query, false) : reader.identityOf(object);
}
