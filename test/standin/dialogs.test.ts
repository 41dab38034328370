import { startOffice } from '../harness/officeHarness';
import { ORIGIN } from '../harness/officePage';

describe('a dialog inside the page', () => {
  it('speaks with the pane that opened it, both ways, and says when the user closes it', async () => {
    const asked: unknown[] = [];
    const office = await startOffice({ Aging: [['x']] }, { onDialog: (request) => asked.push(request) });
    const heard: unknown[] = [];
    const opened = new Promise<Office.Dialog>((resolve) => {
      office.Office.context.ui.displayDialogAsync(
        `${ORIGIN}/dialog.html`,
        { height: 40, width: 30, displayInIframe: true, promptBeforeOpen: false },
        (result) => resolve(result.value),
      );
    });
    const dialog = await opened;
    dialog.addEventHandler(
      office.Office.EventType.DialogMessageReceived,
      (event) => void heard.push('message' in event ? event.message : event.error),
    );
    dialog.addEventHandler(
      office.Office.EventType.DialogEventReceived,
      (event) => void heard.push('error' in event ? event.error : event.message),
    );
    await office.settle();
    expect(asked).toEqual([{ url: expect.stringContaining('/dialog.html') as string, height: 40, width: 30, hideTitle: false }]);

    const told: string[] = [];
    const frame = office.host.connectDialog((text) => told.push(text));
    const { baseFrameName, hostInfo } = JSON.parse(frame.windowName()) as { baseFrameName: string; hostInfo: string };
    expect(hostInfo).toContain('$isDialog$');
    const call = (_actionType: number, _actionName: string, _data: unknown): boolean =>
      frame.receive(
        JSON.stringify({ _messageType: 0, _actionType, _actionName, _conversationId: baseFrameName, _correlationId: 1, _data }),
        ORIGIN,
      );
    expect(call(1, 'dialogParentMessageReceived', {})).toBe(true);
    call(0, 'executeMethod', { DdaMethod: { DispatchId: 144 }, messageToParent: 'from the dialog', targetOrigin: '*' });
    await office.settle();
    expect(heard).toEqual(['from the dialog']);
    dialog.messageChild('from the pane');
    await office.settle();
    expect(told.at(-1)).toContain('from the pane');
    frame.close(true);
    await office.settle();
    expect(heard).toEqual(['from the dialog', 12_006]);
    await office.close();
  });
});
