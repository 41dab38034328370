import { attribute, parseXml } from '../xml/xmlTree';
import type { Parts } from './parts';

/** A link from one part to another; `type` is the last word of its type URI, `target` a part name, or an address where it is external. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of `part`; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part; none where it has no such part. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  return parseXml(parts.text(name), name).children.map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    return {
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').split('/').pop()!,
      external,
      target: external ? target : resolvedTarget(part, target),
    };
  });
}

/** The part name of a target written relative to `part`, or from the package's root where it begins with a slash. */
function resolvedTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
