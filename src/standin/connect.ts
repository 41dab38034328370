import { spanFromAddress, type Cell } from '../kernel/sheet/cells';
import { CustomFunctions, type AssociatedFunction } from './functions/customFunctions';
import type { FunctionsMetadata } from './functions/functionMetadata';
import { addinServiceClass, functionServiceClass } from './functions/functionService';
import { EVENT, ExcelEvents } from './model/excelEvents';
import type { GridEvent, GridWorkbook } from './model/gridWorkbook';
import { HostState } from './model/hostState';
import { objectModel } from './model/objectModel';
import { HostError } from './richapi/hostError';
import { Faults } from './richapi/faults';
import { RichApiInterpreter } from './richapi/interpreter';
import { References } from './richapi/references';
import { AddinFrame, type AddinFrameOptions, type DialogRequest } from './xdm/addinFrame';
import { appContext } from './xdm/appContext';
import { DialogFrame } from './xdm/dialogFrame';
import { frameName } from './xdm/frameName';
import { RichApiTransport } from './xdm/richApiTransport';

export interface HostOptions {
  readonly grid: GridWorkbook;
  /** Origin of the add-in's page and of the host's: one, as the library trusts no other. */
  readonly origin: string;
  readonly hostUrl: string;
  /** Sends a text to the add-in's frame. */
  readonly send: (text: string) => void;
  readonly addinId?: string;
  readonly addinName?: string;
  readonly locale?: string;
  /** Minor version of ExcelApi 1.x that the manifest asks for; members above it are answered with ApiNotFound. */
  readonly apiLevel?: number;
  readonly settings?: ReadonlyMap<string, string>;
  /** Custom XML parts of the file, by an id. */
  readonly xmlParts?: ReadonlyMap<string, string>;
  readonly namespace?: string;
  readonly functions?: FunctionsMetadata;
  /** The function that the add-in has associated with an id, upper case; see `associatedFunction`. */
  readonly associated?: (id: string) => AssociatedFunction | undefined;
  readonly onDialog?: (request: DialogRequest | null) => void;
  readonly onFocusLeft?: (how: 'tab' | 'tabBackwards' | 'escape' | 'f6') => void;
  /** Told of failures that are the stand-in's own fault. */
  readonly onBug?: (error: unknown) => void;
}

/** Answers wait no longer than this for the calculation. */
const CALCULATION_LIMIT_MS = 20_000;

const DEFAULT_API_LEVEL = 14;

/** The stand-in for Excel, connected to one add-in. */
export class ExcelHost {
  readonly faults = new Faults();
  readonly events = new ExcelEvents();
  readonly state: HostState;
  readonly transport: RichApiTransport;
  readonly frame: AddinFrame;
  readonly functions: CustomFunctions | null;
  /** Resolves when the add-in's functions can be called in cells. */
  readonly functionsReady: Promise<void>;
  private readonly conversationId: string;
  private dialog: DialogFrame | null = null;
  private readonly stopListening: () => void;

  constructor(private readonly options: HostOptions) {
    this.conversationId = `conversation-${nextConversation()}`;
    this.state = new HostState(options.grid, this.events);
    this.state.settings = new Map(options.settings);
    this.state.xmlParts = new Map(options.xmlParts);
    this.functions = this.customFunctions();
    let ready: () => void = () => undefined;
    this.functionsReady = new Promise((resolve) => (ready = resolve));
    const services = new Map([
      ['Microsoft.ExcelServices.CustomFunctions', functionServiceClass.of({ onReady: () => this.paneReady(ready) })],
      ['Microsoft.InternalService.AddinInternalService', addinServiceClass.of({ onReady: () => undefined })],
    ]);
    const interpreter = new RichApiInterpreter({
      roots: { workbook: objectModel(this.state), services },
      apiLevel: this.apiLevel,
      references: new References(),
      faults: this.faults,
      calculated: () => options.grid.settled(CALCULATION_LIMIT_MS),
    });
    this.transport = new RichApiTransport({
      interpreter,
      faults: this.faults,
      isEditingCell: () => this.state.editingCell,
      afterBatch: () => this.afterBatch(),
      onBug: (error) => options.onBug?.(error),
    });
    this.frame = this.addinFrame();
    this.events.send = (message) => this.frame.channel.queue(message);
    this.events.sendSelectionChanged = () => void this.frame.channel.fire('documentSelectionChanged', {});
    this.stopListening = options.grid.listen((event) => this.onGridEvent(event));
  }

  private get apiLevel(): number {
    return this.options.apiLevel ?? DEFAULT_API_LEVEL;
  }

  private customFunctions(): CustomFunctions | null {
    const { grid, functions, namespace, associated } = this.options;
    return functions && associated ? new CustomFunctions({ grid, metadata: functions, namespace: namespace ?? 'AR', associated }) : null;
  }

  private paneReady(ready: () => void): void {
    this.functions?.register();
    ready();
  }

  private addinFrame(): AddinFrame {
    return new AddinFrame({
      ...this.frameOptions(this.conversationId, this.addinId, this.options.send),
      onDialog: (request) => this.options.onDialog?.(request),
      onDialogMessage: (direction, data) => {
        if (direction === 'toDialog') this.dialog?.tell(data['messageContent']);
      },
    });
  }

  /** What every frame of the add-in is answered with. */
  private frameOptions(
    conversationId: string,
    addinId: string,
    send: (text: string) => void,
  ): Omit<AddinFrameOptions, 'onDialog' | 'onDialogMessage'> {
    const { origin, hostUrl, addinName, grid } = this.options;
    const { apiLevel, locale } = this;
    const settings = {
      all: () => [...this.state.settings],
      replace: (all: readonly (readonly [string, string])[]) => void (this.state.settings = new Map(all)),
    };
    const context = { addinId, addinName: addinName ?? 'Agewise', conversationId, origin, locale, apiLevel };
    return {
      conversationId,
      origin,
      hostUrl,
      send,
      settings,
      appContext: () => appContext({ ...context, documentUrl: `${origin}/${grid.name()}`, settings: settings.all() }),
      answerBatch: (data) => this.transport.answer(data),
      onFocusLeft: (how) => this.options.onFocusLeft?.(how),
    };
  }

  /**
   * Connects the frame of a dialog that `onDialog` asked for; name the frame by `windowName` before it is inserted, hand its messages to
   * `receive`, and close it when the dialog goes. It has an add-in id of its own, since the library remembers by id which page is a dialog.
   */
  connectDialog(send: (text: string) => void): DialogFrame {
    const addinId = `${this.addinId}-dialog`;
    const { hostUrl } = this.options;
    this.dialog = new DialogFrame({
      frame: this.frameOptions(`conversation-${nextConversation()}`, addinId, send),
      name: { addinId, hostUrl, locale: this.locale },
      opener: this.frame,
    });
    return this.dialog;
  }

  private get addinId(): string {
    return this.options.addinId ?? 'agewise';
  }

  private get locale(): string {
    return this.options.locale ?? 'en-US';
  }

  /** The name that the add-in's frame must have before it is inserted. */
  windowName(): string {
    return frameName({
      conversationId: this.conversationId,
      addinId: this.addinId,
      hostUrl: this.options.hostUrl,
      locale: this.locale,
      isDialog: false,
    });
  }

  /** Takes a message that came from the add-in's frame; false where it is none of ours. */
  receive(text: unknown, origin: string): boolean {
    return this.frame.channel.receive(text, origin);
  }

  /** Runs a ribbon command as a click does; resolves when the add-in says that it is completed. */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    return this.frame.invokeCommand(functionName, controlId);
  }

  /** Runs an action as its keyboard shortcut or context menu entry does. */
  invokeAction(actionId: string): Promise<void> {
    return this.frame.invokeAction(actionId);
  }

  /** Says whether the user is editing a cell: meanwhile batches are refused, or wait if they asked to. */
  setEditingCell(editing: boolean): void {
    this.state.editingCell = editing;
    if (!editing) this.transport.editingEnded();
  }

  /** Changes cells as a co-author does: the add-in is told of a remote change. Refuses a sheet that is not there. */
  editRemotely(sheetName: string, address: string, values: readonly (readonly Cell[])[]): void {
    const sheet = this.state.sheetByNameOrId(sheetName);
    const span = spanFromAddress(address);
    if (!sheet || !span) throw new HostError('InvalidArgument', 'editRemotely');
    sheet.write(span, values);
    this.options.grid.flush();
    this.events.changed(this.state.guidOf(sheet.id), span, 'Remote');
  }

  /** Resolves when every batch is answered and everything is calculated. */
  async idle(): Promise<void> {
    await this.transport.idle();
    await this.options.grid.settled(CALCULATION_LIMIT_MS);
  }

  private afterBatch(): void {
    this.options.grid.flush();
    this.events.tellChanges();
  }

  private onGridEvent(event: GridEvent): void {
    const guid = this.state.guidOf(event.sheetId);
    if (event.kind === 'edited') this.events.changed(guid, event.span, 'Local');
    else if (event.kind === 'selected') this.events.selected(guid, event.span);
    else this.events.sheet(EVENT[event.kind], guid);
  }

  /** Ends the conversation. */
  close(): void {
    this.stopListening();
    this.functions?.close();
    this.frame.channel.close();
  }
}

let conversations = 0;

/** The library keeps settings by conversation in the session's storage, so that no two loads may share a number. */
function nextConversation(): string {
  conversations += 1;
  return `${Date.now().toString(36)}-${conversations}`;
}

export function connectHost(options: HostOptions): ExcelHost {
  return new ExcelHost(options);
}

/** The function that a page of the add-in has associated with an id. */
export function associatedFunction(page: unknown, id: string): AssociatedFunction | undefined {
  const association = (
    page as { readonly CustomFunctions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, AssociatedFunction>> } } }
  ).CustomFunctions?._association;
  return association?.mappings?.[id];
}
