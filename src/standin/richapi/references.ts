import { HostError } from './hostError';
import type { HostObject } from './hostClass';

/** The objects that the add-in tracks across batches, by the reference id that it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  /** Keeps `object` until it is released; the same object keeps its id. */
  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref_${this.next++}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  /** The object of a reference id; refused once it is released or what it stands for is gone. */
  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object || !object.exists()) throw new HostError('InvalidObjectPath', id);
    return object;
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (!object) return;
    this.kept.delete(id);
    this.ids.delete(object);
  }
}
