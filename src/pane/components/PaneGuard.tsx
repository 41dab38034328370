import { Button } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';
import { SCREEN } from '../screenTask';
import { faultDetails, faultSentences, isNotLoaded } from '../view/faultSentences';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';

interface GuardState {
  readonly failure: { readonly error: unknown } | null;
}

/** Shows what is inside it; where that cannot be shown, it says so instead of leaving the pane empty. Only a class can be told of that. */
export class PaneGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { failure: null };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Broken error={failure.error} />;
  }
}

/** Made of what the first file holds: the others may be what could not be loaded. */
function Broken({ error }: { readonly error: unknown }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  return (
    <div className={shared.screen} role="alert">
      <strong>{SCREEN.stopped[t.language]}</strong>
      {faultSentences(error, t).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      <div>
        <Button onClick={() => window.location.reload()}>{t.failures.tryAgain}</Button>
      </div>
      {!isNotLoaded(error) && (
        <pre className={shared.quiet} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }}>
          {faultDetails(error)}
        </pre>
      )}
    </div>
  );
}
