import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { Notice } from '../state/paneState';
import { useText } from './text';

/** Tells that a task ended; the live region says the same aloud. */
export function NoticeBar({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }): ReactElement {
  const text = useText();
  return (
    <section aria-label={text.t.notices.title}>
      <MessageBar intent={notice.isDone ? 'success' : 'info'} layout="multiline" shape="square">
        <MessageBarBody>{notice.say(text)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={text.t.close} onClick={onDismiss} />
          }
        />
      </MessageBar>
    </section>
  );
}
