import type { ApiLevel } from './apiLevel';
import type { QueryInfo } from './batch';
import { CALCULATED_MEMBERS, type HostClass, type HostObject, type MemberInfo } from './hostClass';
import type { References } from './references';

/** Names to read, nested by navigation; `all` stands for every scalar of the object. Keys are lower case. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ all: false, members: new Map() });

function addPath(selection: Selection, path: string, allOfIt: boolean): void {
  let at = selection;
  for (const name of path.split(/[/.]/)) {
    if (name === '') continue;
    if (name === '*') {
      at.all = true;
      continue;
    }
    const key = name.toLowerCase();
    let next = at.members.get(key);
    if (!next) at.members.set(key, (next = emptySelection()));
    at = next;
  }
  if (allOfIt) at.all = true;
}

function selectionOf(query: QueryInfo): Selection {
  const selection = emptySelection();
  for (const path of query.Select ?? []) addPath(selection, path, false);
  for (const path of query.Expand ?? []) addPath(selection, path, true);
  if ((query.Select ?? []).length === 0) selection.all = true;
  return selection;
}

/** Reads what a load asks for, in the shape that the library expects. */
export class QueryReader {
  constructor(
    private readonly level: ApiLevel,
    private readonly references: References,
  ) {}

  /** True where answering needs values that a recalculation may still change. */
  needsCalculation(query: QueryInfo): boolean {
    const names = query.Select ?? [];
    if (names.length === 0 || (query.Expand ?? []).length > 0) return true;
    return names.some((path) => {
      const name = path.split(/[/.]/).pop() ?? '';
      return name === '*' || CALCULATED_MEMBERS.has(name.toLowerCase());
    });
  }

  read(object: HostObject, query: QueryInfo): unknown {
    return this.project(object, selectionOf(query), query.Top, query.Skip);
  }

  private project(object: HostObject, selection: Selection, top?: number, skip = 0): unknown {
    const items = object.items();
    if (items === null) return this.projectOne(object, selection);
    const shown = items.slice(skip, top === undefined ? undefined : skip + top);
    const out: Record<string, unknown> = {};
    const ofCollection = this.ownMembers(object.hostClass, selection);
    for (const member of ofCollection) out[member.name] = object.read(member);
    const ofItems: Selection = {
      all: selection.all,
      members: new Map([...selection.members].filter(([key]) => !ofCollection.some((m) => m.name.toLowerCase() === key))),
    };
    out['_Items'] = shown.map((item, index) => {
      const projected = this.projectOne(item, ofItems);
      return Object.keys(item.identity()).length === 0 ? { ...projected, _Index: skip + index } : projected;
    });
    return out;
  }

  /** Members that a collection itself has, such as a count, among the names asked for. */
  private ownMembers(hostClass: HostClass, selection: Selection): MemberInfo[] {
    return this.level.scalars(hostClass).filter((member) => selection.members.has(member.name.toLowerCase()));
  }

  private projectOne(object: HostObject, selection: Selection): Record<string, unknown> {
    const out: Record<string, unknown> = { ...this.identityOf(object) };
    if (selection.all) for (const member of this.level.scalars(object.hostClass)) out[member.name] = object.read(member);
    for (const [name, inner] of selection.members) {
      const member = this.level.member(object.hostClass, name, ['scalar', 'navigation']);
      const value = object.read(member);
      out[member.name] = member.kind === 'scalar' ? value : this.nested(value, inner);
    }
    return out;
  }

  private nested(value: unknown, selection: Selection): unknown {
    if (value === null) return null;
    const whole = selection.all || selection.members.size > 0 ? selection : { ...selection, all: true };
    return this.project(value as HostObject, whole);
  }

  /** What a later batch needs to find the object again. */
  identityOf(object: HostObject): Record<string, unknown> {
    const reference = this.references.idOf(object);
    const out: Record<string, unknown> = reference === undefined ? {} : { _ReferenceId: reference };
    for (const [key, value] of Object.entries(object.identity())) out[key] = value;
    return out;
  }
}
