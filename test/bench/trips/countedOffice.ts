import { ACTION, type BatchRequest } from '../../../src/standin/richapi/batch';
import { startOffice, type OfficeOptions, type RunningOffice } from '../../harness/officeHarness';

/** What went over the wire between the add-in and the stand-in while something was done. */
export interface Trips {
  /** Messages in all: one for each `context.sync`, and those of the library's own. */
  readonly messages: number;
  /** Those of them that only let objects of a finished run go; nobody waits for them, but the server answers them all the same. */
  readonly releases: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly ms: number;
}

interface Reply {
  readonly Data?: readonly unknown[];
}

/** A batch of nothing but `_RemoveReference`: the library's own housekeeping. */
function isRelease(body: string): boolean {
  const quiet: readonly number[] = [ACTION.instantiate, ACTION.trace];
  const { Actions = [] } = JSON.parse(body) as BatchRequest;
  const others = Actions.filter(({ ActionType }) => !quiet.includes(ActionType));
  return others.length > 0 && others.every(({ Name }) => Name === '_RemoveReference');
}

/** A text at a place of what travels; the library's messages are lists. */
function textAt(list: readonly unknown[] | undefined, place: number): string {
  const text = list?.[place];
  return typeof text === 'string' ? text : '';
}

const after = (ms: number): Promise<void> => (ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms)));

/** Excel behind the real library with a counter on the wire between them, and a delay before each answer. */
export class CountedOffice {
  /** How long each answer waits, as it does on its way from a server. */
  delayMs = 0;
  private messages = 0;
  private releases = 0;
  private bytesSent = 0;
  private bytesReceived = 0;

  private constructor(readonly office: RunningOffice) {
    const { transport } = office.host;
    const answer = transport.answer.bind(transport);
    transport.answer = async (data) => {
      const body = textAt((data as { readonly ArrayData?: readonly unknown[] }).ArrayData, 4) || '{}';
      this.messages++;
      if (isRelease(body)) this.releases++;
      this.bytesSent += Buffer.byteLength(body);
      const reply = await answer(data);
      this.bytesReceived += Buffer.byteLength(textAt((reply as Reply).Data, 2));
      await after(this.delayMs);
      return reply;
    };
  }

  static async start(sheets: Parameters<typeof startOffice>[0], options: OfficeOptions = {}): Promise<CountedOffice> {
    const counted = new CountedOffice(await startOffice(sheets, options));
    Object.assign(globalThis, { Excel: counted.office.Excel, Office: counted.office.Office });
    return counted;
  }

  /** Does something and says what it cost; waits until the last message of it is answered. */
  async count(work: () => Promise<unknown>): Promise<Trips> {
    await this.office.settle();
    const { messages, releases, bytesSent, bytesReceived } = this;
    const started = performance.now();
    await work();
    const ms = performance.now() - started;
    await this.office.settle();
    return {
      messages: this.messages - messages,
      releases: this.releases - releases,
      bytesSent: this.bytesSent - bytesSent,
      bytesReceived: this.bytesReceived - bytesReceived,
      ms,
    };
  }
}
