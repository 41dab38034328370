/** The frame protocol between office.js and Excel on the web: one JSON text a message, either way. */
export interface FrameMessage {
  /** 0 a request, 1 a response. */
  readonly _messageType: number;
  /** Of a request: 0 invoke, 1 register an event, 2 unregister one. */
  readonly _actionType?: number;
  /** Of a response: 0 to a call, 1 an event. */
  readonly _responseType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId?: number;
  readonly _errorCode?: number;
  readonly _data?: unknown;
}

export const MESSAGE = { request: 0, response: 1 } as const;
export const INVOKE = { call: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** The calls of `executeMethod` that we answer, by the number that the library gives them. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** What the library tells by `notifyHost` when focus leaves the pane. */
export const FOCUS_NOTICE = { ctrlF6: 5, tabOut: 13, tabOutBackwards: 14, escape: 15 } as const;

/** Categories of `richApiMessage`, the one event that carries all others. */
export const CATEGORY = { action: 2, excelEvent: 65536 } as const;

/** One entry of a `richApiMessage`: category, type, id of the target, JSON of the message. */
export type RichApiMessage = readonly [category: number, type: number, target: string, message: string];

/** A message of the protocol, or `null` where the text is none. */
export function parseFrameMessage(text: unknown): FrameMessage | null {
  if (typeof text !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const message = parsed as Partial<FrameMessage>;
  if (typeof message._conversationId !== 'string' || typeof message._messageType !== 'number') return null;
  return {
    ...message,
    _actionName: message._actionName ?? '',
    _conversationId: message._conversationId,
    _messageType: message._messageType,
  };
}
