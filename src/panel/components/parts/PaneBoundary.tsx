// Catches what a pane throws, so that the others go on.
import { Component, type ComponentChildren } from 'preact';
import { strings } from '../../strings.ts';
import { PanelContext } from './panel-context.ts';

interface Props {
  /** What the pane shows; another value tries again. */
  readonly of: string;
  readonly children: ComponentChildren;
}

interface State {
  readonly error: unknown;
  readonly of: string;
}

export class PaneBoundary extends Component<Props, State> {
  static override contextType = PanelContext;
  override state: State = { error: null, of: this.props.of };

  static override getDerivedStateFromProps(props: Readonly<object>, state: Readonly<object>): object | null {
    const { of } = props as Props;
    return of === (state as State).of ? null : { error: null, of };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ error });
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : JSON.stringify(error);
    return (
      <div class="state-page" role="alert">
        <h2>{strings.broken}</h2>
        <p>{strings.brokenHint}</p>
        <pre class="broken-details">{details}</pre>
        <p class="button-row">
          <PanelContext.Consumer>
            {(panel) => (
              <button type="button" class="button" onClick={() => void panel?.clipboard.copyPlain(details)}>
                {strings.copyDetails}
              </button>
            )}
          </PanelContext.Consumer>
          <button type="button" class="button" onClick={() => this.setState({ error: null })}>
            {strings.tryAgain}
          </button>
        </p>
      </div>
    );
  }
}
