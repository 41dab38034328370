import { ApiLevel } from './apiLevel';
import { ACTION, type BatchAction, type BatchRequest, type BatchResponse, type BatchResult, type QueryInfo } from './batch';
import { Faults } from './faults';
import type { HostObject } from './hostClass';
import { HostError } from './hostError';
import { callMember, ObjectPaths, type Roots } from './objectPaths';
import { QueryReader } from './query';
import { References } from './references';

interface InterpreterOptions {
  readonly roots: Roots;
  /** Minor version of ExcelApi 1.x up to which members are answered. */
  readonly apiLevel: number;
  readonly references: References;
  readonly faults: Faults;
  /** Waits until values are calculated; called before an answer that holds them. */
  readonly calculated: () => Promise<void>;
}

/** Runs the batches that office.js sends: one action after the other, up to the first that fails. What was done stays done. */
export class RichApiInterpreter {
  private readonly level: ApiLevel;
  private readonly reader: QueryReader;

  constructor(private readonly options: InterpreterOptions) {
    this.level = new ApiLevel(options.apiLevel);
    this.reader = new QueryReader(this.level, options.references);
  }

  /** The answer to one batch. A failure of our own that is no HostError answers GeneralException and is handed to `onBug`. */
  async run(request: BatchRequest, onBug: (error: unknown) => void): Promise<BatchResponse> {
    const actions = request.Actions ?? [];
    const paths = new ObjectPaths(request.ObjectPaths ?? {}, this.options.roots, this.options.references, this.level);
    const results: BatchResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
        else this.options.faults.actionStarts(action);
        const value = action.ActionType === ACTION.trace ? null : await this.act(action, paths);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) onBug(error);
        const refusal = error instanceof HostError ? error : new HostError('GeneralException', action.Name ?? '', String(error));
        return {
          Results: results,
          TraceIds: traceIds,
          Error: {
            Code: refusal.code,
            Message: refusal.message,
            Location: refusal.location,
            HttpStatusCode: refusal.httpStatus,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private async act(action: BatchAction, paths: ObjectPaths): Promise<unknown> {
    const object = paths.object(action.ObjectPathId);
    if (object === null) return this.actOnNull(action);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.reader.identityOf(object);
      case ACTION.query:
        return this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.method(object, action, paths);
      case ACTION.setProperty:
        return this.setProperty(object, action.Name ?? '', paths.arguments(action.ArgumentInfo)[0]);
      default:
        throw new HostError('GeneralException', `action ${action.ActionType}`);
    }
  }

  /** A null object answers loads and methods with nothing; only setting a property of it fails. */
  private actOnNull(action: BatchAction): null {
    if (action.ActionType === ACTION.setProperty) throw new HostError('InvalidArgument', action.Name ?? '');
    return null;
  }

  private async query(object: HostObject, query: QueryInfo): Promise<unknown> {
    if (this.reader.needsCalculation(query)) await this.options.calculated();
    return this.reader.read(object, query);
  }

  private method(object: HostObject, action: BatchAction, paths: ObjectPaths): unknown {
    if (action.Name === '_KeepReference') {
      this.options.references.keep(object);
      return null;
    }
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.options.references.release(String(args[0]));
      return null;
    }
    return callMember(this.level, object, action.Name ?? '', args);
  }

  private setProperty(object: HostObject, name: string, value: unknown): null {
    object.write(this.level.member(object.hostClass, name, ['scalar']), value);
    return null;
  }
}
