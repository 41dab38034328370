import { ACTION, type BatchRequest } from '../richapi/batch';
import { TRANSPORT_ERROR, type Faults, type TransportError } from '../richapi/faults';
import type { RichApiInterpreter } from '../richapi/interpreter';

/** Excel on the web takes and gives no more at once. */
const PAYLOAD_BYTES_MAX = 5 * 1024 * 1024;

const DELAY_FOR_CELL_EDIT = 64;

/** `ArrayData` of the call: name of the caller, method, path, headers, body, two flags. */
interface RichApiCall {
  readonly caller: string;
  readonly body: string;
  readonly flags: number;
}

function richApiCall(data: unknown): RichApiCall {
  const list = (data as { readonly ArrayData?: readonly unknown[] }).ArrayData ?? [];
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
  return { caller: text(list[0], ''), body: text(list[4], '{}'), flags: Number(list[6] ?? 0) };
}

/** What the library itself sends, for its readiness and for custom functions: the calculation may wait for it, so it never waits in the queue. */
function skipsQueue({ caller, body }: RichApiCall): boolean {
  return caller === 'WacPartition' || /CustomFunctions/.test(caller) || /"SetInvocation(?:Array)?Results"/.test(body);
}

/** A batch that only lets objects of a finished run go; nobody waits for it, so no test counts it and no edit delays it. */
function isReleaseOnly({ Actions = [] }: BatchRequest): boolean {
  const quiet: readonly number[] = [ACTION.instantiate, ACTION.trace];
  const others = Actions.filter(({ ActionType }) => !quiet.includes(ActionType));
  // To add an object is to instantiate it, so that a batch of nothing else may well do something.
  if (others.length === 0) return !Actions.some(({ ActionType }) => ActionType === ACTION.instantiate);
  return others.every(({ Name }) => Name === '_RemoveReference');
}

/** Bytes of the text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

interface TransportOptions {
  readonly interpreter: RichApiInterpreter;
  readonly faults: Faults;
  readonly isEditingCell: () => boolean;
  /** Called after each batch, to hand its writes to the grid and tell its changes. */
  readonly afterBatch: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Runs the batches of the add-in one after the other and enforces what Excel enforces on the way. */
export class RichApiTransport {
  private queue: Promise<unknown> = Promise.resolve();
  private editEnded: (() => void)[] = [];

  constructor(private readonly options: TransportOptions) {}

  /** The reply's data: the answer in `Data`, or a number of an error. */
  answer(data: unknown): Promise<Readonly<Record<string, unknown>>> {
    const call = richApiCall(data);
    if (skipsQueue(call)) return this.execute(call);
    const answered = this.queue.then(() => this.answerInTurn(call));
    this.queue = answered.then(
      () => undefined,
      () => undefined,
    );
    return answered;
  }

  /** Resolves when no batch is left. */
  async idle(): Promise<void> {
    await this.queue;
  }

  /** Batches that wait for the end of an edit go on. */
  editingEnded(): void {
    const waiting = this.editEnded;
    this.editEnded = [];
    for (const go of waiting) go();
  }

  private async answerInTurn(call: RichApiCall): Promise<Readonly<Record<string, unknown>>> {
    if (byteLength(call.body) > PAYLOAD_BYTES_MAX) return refused('requestTooLarge');
    if (isReleaseOnly(JSON.parse(call.body) as BatchRequest)) return this.execute(call);
    const refusal = this.options.faults.batchStarts();
    if (refusal) {
      this.options.faults.batchEnded();
      return refused(refusal);
    }
    if (this.options.isEditingCell()) {
      if ((call.flags & DELAY_FOR_CELL_EDIT) === 0) return refused('cellEditMode');
      await new Promise<void>((resolve) => this.editEnded.push(resolve));
    }
    const answer = await this.execute(call);
    const loss = this.options.faults.batchEnded();
    return loss ? refused(loss) : answer;
  }

  private async execute({ body }: RichApiCall): Promise<Readonly<Record<string, unknown>>> {
    const response = await this.options.interpreter.run(JSON.parse(body) as BatchRequest, this.options.onBug);
    this.options.afterBatch();
    const text = JSON.stringify(response);
    return byteLength(text) > PAYLOAD_BYTES_MAX ? refused('responseTooLarge') : { Version: 1, Error: 0, Data: [200, [], text] };
  }
}

function refused(error: TransportError): Readonly<Record<string, unknown>> {
  return { Version: 1, Error: TRANSPORT_ERROR[error] };
}
