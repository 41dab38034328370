import { AddinFrame, type AddinFrameOptions } from './addinFrame';
import { frameName, type FrameNameOptions } from './frameName';

/** The library tells a dialog's opener that the user closed it by this number. */
const CLOSED_BY_USER = 12_006;

interface DialogFrameOptions {
  readonly frame: Omit<AddinFrameOptions, 'onDialog' | 'onDialogMessage'>;
  readonly name: Omit<FrameNameOptions, 'isDialog' | 'conversationId'>;
  /** The pane that opened the dialog. */
  readonly opener: AddinFrame;
}

/** A dialog that the pane opened inside the page: it has a frame and a conversation of its own, and speaks with the pane through us. */
export class DialogFrame {
  private readonly frame: AddinFrame;

  constructor(private readonly options: DialogFrameOptions) {
    this.frame = new AddinFrame({
      ...options.frame,
      onDialog: () => undefined,
      onDialogMessage: (direction, data) => this.relay(direction, data),
    });
  }

  /** The name that the dialog's frame must have before it is inserted. */
  windowName(): string {
    return frameName({ ...this.options.name, conversationId: this.options.frame.conversationId, isDialog: true });
  }

  /** Takes a message of the dialog's frame. */
  receive(text: unknown, origin: string): boolean {
    return this.frame.channel.receive(text, origin);
  }

  /** What the dialog says to the pane that opened it. */
  private relay(direction: 'toParent' | 'toDialog', data: Readonly<Record<string, unknown>>): void {
    if (direction !== 'toParent') return;
    this.options.opener.channel.fire('dialogMessageReceived', {
      messageType: 0,
      messageContent: data['messageToParent'],
      messageOrigin: this.options.frame.origin,
    });
  }

  /** What the pane says to the dialog. */
  tell(message: unknown): void {
    this.frame.channel.fire('dialogParentMessageReceived', {
      messageType: 0,
      messageContent: message,
      messageOrigin: this.options.frame.origin,
    });
  }

  /** Ends the conversation; `byUser` tells the pane that its dialog was closed. */
  close(byUser: boolean): void {
    this.frame.channel.close();
    if (byUser) this.options.opener.channel.fire('dialogMessageReceived', { messageType: CLOSED_BY_USER });
  }
}
