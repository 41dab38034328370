/** What an add-in's frame is named, by which the library learns that it runs in Excel; set before the frame is inserted. */
export interface FrameNameOptions {
  readonly conversationId: string;
  readonly addinId: string;
  /** Address of the host's page: https, on the same host name as the add-in, else the library does not trust it. */
  readonly hostUrl: string;
  readonly locale: string;
  /** A dialog has a page of its own; the pane shares its own with commands and custom functions. */
  readonly isDialog: boolean;
}

const FLAG = { sharedApp: 1, customFunctions: 2 } as const;

export function frameName(options: FrameNameOptions): string {
  const flags = options.isDialog ? 0 : FLAG.sharedApp | FLAG.customFunctions;
  const hostInfo = [
    'Excel',
    'Web',
    '16.01',
    options.locale,
    options.conversationId,
    options.isDialog ? 'isDialog' : '',
    'disableLogging',
    String(flags),
  ];
  return JSON.stringify({
    baseFrameName: options.conversationId,
    hostInfo: hostInfo.join('$'),
    xdmInfo: `${options.conversationId}|${options.addinId}|${options.hostUrl}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
