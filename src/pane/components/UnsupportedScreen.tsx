import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useText } from './text';
import type { PaneHost } from '../services';

/** Says why the pane cannot work here and what to do instead. */
export function UnsupportedScreen({ why }: { readonly why: NonNullable<PaneHost['unsupported']> }): ReactElement {
  const { t } = useText();
  const { title, body } = t.unsupported[why];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p>{body}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
