import { Arguments } from './arguments';
import { HostError } from './hostError';

/** How the library finds an object again in a later batch: sheets and tables by `Id`, names by `_Id`. */
interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
}

/** A property that holds data. `since` is the minor version of ExcelApi 1.x that brought it; `calculated`: its reader waits for recalculation. */
export interface Scalar<T> {
  readonly since: number;
  readonly calculated?: boolean;
  readonly read: (target: T, location: string) => unknown;
  readonly write?: (target: T, value: unknown, location: string) => void;
}

/** A property that holds another object; `write` takes what `object.property = {…}` assigns, such as a page margin set. */
export interface Navigation<T> {
  readonly since: number;
  readonly read: (target: T) => HostObject | null;
}

/** A method: gives an object, `null` for a null object, plain data, or nothing. */
export interface Method<T> {
  readonly since: number;
  readonly call: (target: T, args: Arguments) => unknown;
}

/** One class of Excel's object model: the names are those that travel (`Values`, `GetCell`). */
interface ClassTable<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly identity?: (target: T) => Identity;
  /** The members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** False once the thing is gone, so that a kept reference to it is refused. */
  readonly exists?: (target: T) => boolean;
  /** The requirement of the class itself, for members that name none higher. */
  readonly since?: number;
}

/** A member of a class as the interpreter sees it. */
export interface MemberInfo {
  readonly name: string;
  readonly kind: 'scalar' | 'navigation' | 'method';
  readonly since: number;
  readonly calculated: boolean;
}

/** An object of Excel's model, whatever stands behind it. Members are found in any case of letters. */
export interface HostObject {
  readonly hostClass: HostClass;
  identity(): Identity;
  exists(): boolean;
  items(): readonly HostObject[] | null;
  read(member: MemberInfo): unknown;
  write(member: MemberInfo, value: unknown): void;
  call(member: MemberInfo, args: readonly unknown[]): unknown;
}

/** What is known of a class without an object of it. */
export interface HostClass {
  readonly name: string;
  readonly members: readonly MemberInfo[];
  member(name: string): MemberInfo | undefined;
}

/** A class whose objects stand for a `T`. */
export interface HostClassOf<T> extends HostClass {
  /** The object that stands for `target`. */
  of(target: T): HostObject;
  /** What stands behind `value` if it is an object of this class, else `undefined`. */
  targetOf(value: unknown): T | undefined;
}

const memberName = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

function membersOf<T>(table: ClassTable<T>): MemberInfo[] {
  const least = table.since ?? 1;
  const list: MemberInfo[] = [];
  const add = (name: string, kind: MemberInfo['kind'], since: number, calculated: boolean): void => {
    list.push({ name, kind, since: Math.max(least, since), calculated });
  };
  for (const [name, scalar] of Object.entries(table.scalars ?? {})) add(name, 'scalar', scalar.since, scalar.calculated === true);
  for (const [name, navigation] of Object.entries(table.navigations ?? {})) add(name, 'navigation', navigation.since, false);
  for (const [name, method] of Object.entries(table.methods ?? {})) add(name, 'method', method.since, false);
  return list;
}

class Instance<T> implements HostObject {
  constructor(
    readonly hostClass: HostClassOf<T>,
    private readonly table: ClassTable<T>,
    readonly target: T,
  ) {}

  identity(): Identity {
    return this.table.identity?.(this.target) ?? {};
  }

  exists(): boolean {
    return this.table.exists?.(this.target) ?? true;
  }

  items(): readonly HostObject[] | null {
    return this.table.items?.(this.target) ?? null;
  }

  read(member: MemberInfo): unknown {
    if (member.kind === 'navigation') return this.table.navigations?.[member.name]?.read(this.target) ?? null;
    return this.table.scalars?.[member.name]?.read(this.target, this.location(member));
  }

  write(member: MemberInfo, value: unknown): void {
    const write = this.table.scalars?.[member.name]?.write;
    if (!write) throw new HostError('InvalidOperation', this.location(member));
    write(this.target, value, this.location(member));
  }

  call(member: MemberInfo, args: readonly unknown[]): unknown {
    return this.table.methods?.[member.name]?.call(this.target, new Arguments(args, this.location(member)));
  }

  private location(member: MemberInfo): string {
    return `${this.table.name}.${memberName(member.name)}`;
  }
}

/** Every class that was defined, by name: what the stand-in covers. */
export const HOST_CLASSES = new Map<string, HostClass>();

/** Names, in lower case, of all members whose values depend on the calculation. */
export const CALCULATED_MEMBERS = new Set<string>();

/** Defines a class of Excel's object model by its table of members. */
export function hostClass<T>(table: ClassTable<T>): HostClassOf<T> {
  const members = membersOf(table);
  const byName = new Map(members.map((member) => [member.name.toLowerCase(), member]));
  const defined: HostClassOf<T> = {
    name: table.name,
    members,
    member: (name) => byName.get(name.toLowerCase()),
    of: (target) => new Instance(defined, table, target),
    targetOf: (value) => (value instanceof Instance && value.hostClass === defined ? (value.target as T) : undefined),
  };
  HOST_CLASSES.set(table.name, defined);
  for (const member of members) if (member.calculated) CALCULATED_MEMBERS.add(member.name.toLowerCase());
  return defined;
}

/** The name of a member as an error's location writes it: `Range.values`. */
export function memberLocation(hostClassName: string, member: string): string {
  return `${hostClassName}.${memberName(member)}`;
}
