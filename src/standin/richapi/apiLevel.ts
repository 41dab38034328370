import type { HostClass, MemberInfo } from './hostClass';
import { memberLocation } from './hostClass';
import { HostError } from './hostError';

/**
 * What of the object model the add-in may use: the members up to ExcelApi 1.`level`. A member above it, or one that the stand-in does
 * not have, answers ApiNotFound as an Excel of that age does.
 */
export class ApiLevel {
  constructor(readonly level: number) {}

  member(hostClass: HostClass, name: string, kinds: readonly MemberInfo['kind'][]): MemberInfo {
    const member = hostClass.member(name);
    if (!member || member.since > this.level || !kinds.includes(member.kind))
      throw new HostError('ApiNotFound', memberLocation(hostClass.name, name));
    return member;
  }

  /** The scalar members that `load()` without names reads. */
  scalars(hostClass: HostClass): readonly MemberInfo[] {
    return hostClass.members.filter((member) => member.kind === 'scalar' && member.since <= this.level);
  }
}
