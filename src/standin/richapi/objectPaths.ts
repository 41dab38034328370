import type { ApiLevel } from './apiLevel';
import { OBJECT_PATH, type ArgumentInfo, type ObjectPath } from './batch';
import type { HostObject } from './hostClass';
import { HostError } from './hostError';
import type { References } from './references';

/** What object paths of a batch start from. */
export interface Roots {
  readonly workbook: HostObject;
  /** Services by the name that `NewObject` gives. */
  readonly services: ReadonlyMap<string, HostObject>;
}

/** Calls a method of the model as the add-in asked for it. */
export function callMember(level: ApiLevel, object: HostObject, name: string, args: readonly unknown[]): unknown {
  return object.call(level.member(object.hostClass, name, ['method']), args);
}

/** The objects that the paths of one batch lead to. A path is followed once, so that a method such as `add` runs once. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: Roots,
    private readonly references: References,
    private readonly level: ApiLevel,
  ) {}

  /** The object of a path, or `null` where it leads to none, as paths that start at a null object do. */
  object(id: number | undefined): HostObject | null {
    const path = id === undefined ? undefined : this.paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', String(id));
    const known = this.found.get(path.Id);
    if (known !== undefined) return known;
    const object = this.follow(path);
    this.found.set(path.Id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case OBJECT_PATH.globalObject:
        return this.roots.workbook;
      case OBJECT_PATH.newObject:
        return this.service(name);
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.referenceId:
        return this.references.get(name);
      default:
        return this.followFromParent(path, name);
    }
  }

  private followFromParent(path: ObjectPath, name: string): HostObject | null {
    const parent = this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.property:
        return parent.read(this.level.member(parent.hostClass, name, ['navigation'])) as HostObject | null;
      case OBJECT_PATH.indexer:
        return callMember(this.level, parent, 'GetItem', this.arguments(path.ArgumentInfo)) as HostObject | null;
      case OBJECT_PATH.method:
        return (callMember(this.level, parent, name, this.arguments(path.ArgumentInfo)) ?? null) as HostObject | null;
      default:
        throw new HostError('InvalidObjectPath', name);
    }
  }

  private service(name: string): HostObject {
    const service = this.roots.services.get(name);
    if (!service) throw new HostError('ApiNotFound', name);
    return service;
  }

  /** The arguments of a call, with the objects that they refer to in place of ids. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.object(reference);
    if (Array.isArray(value)) return Array.isArray(reference) ? value.map((item, index) => this.argument(item, reference[index])) : value;
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Readonly<Record<string, unknown>>;
    if (typeof fields['_ObjectPathId'] === 'number') return this.object(fields['_ObjectPathId']);
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, this.argument(field, undefined)]));
  }
}
