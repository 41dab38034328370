import { FrameChannel, type FrameListener } from './frameChannel';
import { CATEGORY, DISPATCH, FOCUS_NOTICE, type FrameMessage } from './messages';

/** What the frame of the add-in asks of Excel beside batches. */
export interface AddinFrameOptions {
  readonly conversationId: string;
  readonly hostUrl: string;
  readonly origin: string;
  readonly send: (text: string) => void;
  readonly appContext: () => Readonly<Record<string, unknown>>;
  readonly settings: {
    all: () => readonly (readonly [string, string])[];
    replace: (settings: readonly (readonly [string, string])[]) => void;
  };
  readonly answerBatch: (data: unknown) => Promise<Readonly<Record<string, unknown>>>;
  readonly onFocusLeft: (how: 'tab' | 'tabBackwards' | 'escape' | 'f6') => void;
  readonly onDialog: (request: DialogRequest | null) => void;
  readonly onDialogMessage: (direction: 'toParent' | 'toDialog', data: Readonly<Record<string, unknown>>) => void;
}

/** A dialog that the pane opens inside the page, as `displayInIframe` asks. */
export interface DialogRequest {
  readonly url: string;
  /** Percent of the window. */
  readonly height: number;
  readonly width: number;
  readonly hideTitle: boolean;
}

/** A ribbon command that runs until the add-in says `event.completed()`. */
interface RunningCommand {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const OK = { Version: 1, Error: 0 } as const;
const GENERAL_ERROR = 5001;
const COMMAND_NOT_FOUND = 11_101;

/** The conversation with one frame of the add-in: the pane, or a dialog of it. */
export class AddinFrame implements FrameListener {
  readonly channel: FrameChannel;
  private readonly commands = new Map<string, RunningCommand>();
  private readonly awaitedEvents = new Map<string, (() => void)[]>();
  private readonly knownEvents = new Set<string>();
  private nextCommand = 1;

  constructor(private readonly options: AddinFrameOptions) {
    this.channel = new FrameChannel({ ...options, listener: this });
  }

  onRegistered(event: string, message: FrameMessage): void {
    this.knownEvents.add(event);
    for (const go of this.awaitedEvents.get(event) ?? []) go();
    this.awaitedEvents.delete(event);
    if (event === 'dialogMessageReceived') this.options.onDialog(dialogRequest(message._data));
  }

  onUnregistered(event: string): void {
    this.knownEvents.delete(event);
    if (event === 'dialogMessageReceived') this.options.onDialog(null);
  }

  onCall(message: FrameMessage): unknown {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.options.appContext();
      case 'ContextActivationManager_notifyHost':
        this.notice(message._data);
        return null;
      case 'executeMethod':
        return this.execute(message);
      default:
        return null;
    }
  }

  private notice(data: unknown): void {
    const code = Array.isArray(data) ? (data[1] as unknown) : undefined;
    if (code === FOCUS_NOTICE.tabOut) this.options.onFocusLeft('tab');
    else if (code === FOCUS_NOTICE.tabOutBackwards) this.options.onFocusLeft('tabBackwards');
    else if (code === FOCUS_NOTICE.escape) this.options.onFocusLeft('escape');
    else if (code === FOCUS_NOTICE.ctrlF6) this.options.onFocusLeft('f6');
  }

  private execute(message: FrameMessage): unknown {
    const data = message._data as Readonly<Record<string, unknown>> & { readonly DdaMethod?: { readonly DispatchId?: number } };
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi:
        void this.options.answerBatch(data).then((answer) => this.channel.reply(message, answer));
        return undefined;
      case DISPATCH.loadSettings:
        return { ...OK, Properties: { Settings: this.options.settings.all().map(([Name, Value]) => ({ Name, Value })) } };
      case DISPATCH.saveSettings:
        this.options.settings.replace(
          (data['DdaSettingsMethod'] as { readonly Properties: readonly (readonly [string, string])[] }).Properties,
        );
        return OK;
      case DISPATCH.commandCompleted:
        this.completed(data);
        return OK;
      case DISPATCH.messageParent:
        this.options.onDialogMessage('toParent', data);
        return OK;
      case DISPATCH.messageChild:
        this.options.onDialogMessage('toDialog', data);
        return OK;
      default:
        return { Version: 1, Error: GENERAL_ERROR };
    }
  }

  private completed(data: Readonly<Record<string, unknown>>): void {
    const id = String(data['0']);
    const running = this.commands.get(id);
    this.commands.delete(id);
    if (data['1'] === COMMAND_NOT_FOUND) running?.reject(new Error(`The add-in has no command of this name (${COMMAND_NOT_FOUND}).`));
    else running?.resolve();
  }

  /** Resolves once the frame listens to the event. */
  listensTo(event: string): Promise<void> {
    if (this.knownEvents.has(event)) return Promise.resolve();
    return new Promise((resolve) => this.awaitedEvents.set(event, [...(this.awaitedEvents.get(event) ?? []), resolve]));
  }

  /** Runs a ribbon command; resolves when the add-in says that it is completed. */
  async invokeCommand(functionName: string, controlId: string): Promise<void> {
    await this.listensTo('appCommandInvoked');
    const id = `command-${this.nextCommand++}`;
    const done = new Promise<void>((resolve, reject) => this.commands.set(id, { resolve, reject }));
    this.channel.fire('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    await done;
  }

  /** Runs an action of a shortcut or context menu. */
  async invokeAction(actionId: string): Promise<void> {
    await this.listensTo('richApiMessage');
    this.channel.queue([CATEGORY.action, 1000, '', JSON.stringify([actionId, ''])]);
  }
}

function dialogRequest(data: unknown): DialogRequest | null {
  const target = (data as { readonly targetId?: string } | undefined)?.targetId;
  if (target === undefined || target === '') return null;
  const parsed = JSON.parse(target) as {
    readonly url?: string;
    readonly height?: number;
    readonly width?: number;
    readonly hideTitle?: boolean;
  };
  return { url: parsed.url ?? '', height: parsed.height ?? 50, width: parsed.width ?? 50, hideTitle: parsed.hideTitle === true };
}
