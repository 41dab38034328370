import { HostError } from './hostError';

/**
 * The arguments of one call. An argument left out arrives as `null`; whatever has another type than asked for is refused with
 * InvalidArgument at `location`.
 */
export class Arguments {
  constructor(
    private readonly list: readonly unknown[],
    readonly location: string,
  ) {}

  /** The argument as it came, `null` where it was left out. */
  raw(index: number): unknown {
    return this.list[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw new HostError('InvalidArgument', this.location);
    return value;
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument', this.location);
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.raw(index) === null ? null : this.integer(index);
  }

  boolean(index: number, otherwise: boolean): boolean {
    const value = this.raw(index);
    if (value === null) return otherwise;
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument', this.location);
    return value;
  }

  /** One of the words of `allowed`, in any case; `otherwise` where it was left out. */
  word<T extends string>(index: number, allowed: readonly T[], otherwise: T): T {
    const value = this.raw(index);
    return value === null ? otherwise : wordOf(value, allowed, this.location);
  }

  refuse(): never {
    throw new HostError('InvalidArgument', this.location);
  }
}

/** The word of `allowed` that `value` is, whatever its case; else InvalidArgument. */
export function wordOf<T extends string>(value: unknown, allowed: readonly T[], location: string): T {
  const wanted = typeof value === 'string' ? value.toLowerCase() : null;
  const found = allowed.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw new HostError('InvalidArgument', location);
  return found;
}

export function textOf(value: unknown, location: string): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', location);
  return value;
}

export function numberOf(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument', location);
  return value;
}

export function booleanOf(value: unknown, location: string): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', location);
  return value;
}

/** The fields of a plain object that travelled as an argument. */
export function fieldsOf(value: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument', location);
  return value as Readonly<Record<string, unknown>>;
}
