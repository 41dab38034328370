import { INVOKE, MESSAGE, parseFrameMessage, RESPONSE, type FrameMessage, type RichApiMessage } from './messages';

/** Who answers what a frame asks. */
export interface FrameListener {
  /** Data of the answer to a call; `undefined` where it is answered later by `reply`. */
  onCall(message: FrameMessage): unknown;
  onRegistered(event: string, message: FrameMessage): void;
  onUnregistered(event: string): void;
}

interface FrameChannelOptions {
  readonly conversationId: string;
  readonly hostUrl: string;
  readonly origin: string;
  readonly send: (text: string) => void;
  readonly listener: FrameListener;
}

/** One conversation with one frame of the add-in. */
export class FrameChannel {
  private readonly registered = new Map<string, FrameMessage>();
  private queued: RichApiMessage[] = [];
  private closed = false;

  constructor(private readonly options: FrameChannelOptions) {}

  /** Takes a message that arrived from `origin`; false where it is none of this conversation. */
  receive(text: unknown, origin: string): boolean {
    const message = parseFrameMessage(text);
    if (!message || this.closed || origin !== this.options.origin) return false;
    if (message._conversationId !== this.options.conversationId && message._conversationId !== `${this.options.conversationId}_ntf`)
      return false;
    if (message._messageType === MESSAGE.response) return true;
    const event = message._actionName;
    if (message._actionType === INVOKE.registerEvent) {
      this.registered.set(event, message);
      this.reply(message, { Error: 0 });
      this.options.listener.onRegistered(event, message);
    } else if (message._actionType === INVOKE.unregisterEvent) {
      this.registered.delete(event);
      this.reply(message, { Error: 0 });
      this.options.listener.onUnregistered(event);
    } else {
      const answer = this.options.listener.onCall(message);
      if (answer !== undefined) this.reply(message, answer);
    }
    return true;
  }

  reply(request: FrameMessage, data: unknown): void {
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.forCalling,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _data: data,
    });
  }

  /** Raises an event of the protocol; false where the frame has not asked for it. */
  fire(event: string, data: unknown): boolean {
    const registration = this.registered.get(event);
    if (!registration) return false;
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.forEventing,
      _actionName: event,
      _conversationId: this.options.conversationId,
      _correlationId: registration._correlationId,
      _errorCode: 0,
      _data: data,
    });
    return true;
  }

  /** Raises Excel's events, several in one message when they come together. */
  queue(entry: RichApiMessage): void {
    this.queued.push(entry);
    if (this.queued.length > 1) return;
    setTimeout(() => {
      const entries = this.queued;
      this.queued = [];
      this.fire('richApiMessage', { ArrayData: entries });
    }, 0);
  }

  /** Nothing is sent or taken any more. */
  close(): void {
    this.closed = true;
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    if (!this.closed) this.options.send(JSON.stringify({ _serializerVersion: 1, _origin: this.options.hostUrl, ...message }));
  }
}
