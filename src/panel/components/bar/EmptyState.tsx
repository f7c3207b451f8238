// What stands in the place of the list while there is nothing in it.
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { strings } from '../../strings.ts';
import { Icon } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';

/** Milliseconds; the browser does not tell when one goes to a page that it closes. */
const BETWEEN_LOOKS = 2000;

/** Nothing failed yet. */
export function WaitingState(): VNode {
  const { list, reloadPage, recording, record, closed, lookAtPage } = usePanel();
  useEffect(() => {
    lookAtPage();
    const timer = setInterval(() => document.visibilityState === 'visible' && lookAtPage(), BETWEEN_LOOKS);
    return () => clearInterval(timer);
  }, []);
  if (!recording.value)
    return (
      <main class="state-page" data-testid="empty">
        <h2>{strings.pausedTitle}</h2>
        <p>{strings.paused}</p>
        <p class="button-row">
          <button type="button" class="button" onClick={() => record(true)}>
            <Icon name="record" /> {strings.recordAgain}
          </button>
        </p>
      </main>
    );
  if (closed.value)
    return (
      <main class="state-page" data-testid="empty">
        <h2>{strings.closedTitle}</h2>
        <p>{strings.closed}</p>
        <p class="faint">{strings.orHar}</p>
      </main>
    );
  return (
    <main class="state-page" data-testid="empty">
      <h2>{strings.waitingTitle}</h2>
      <p>{list.connected.value ? strings.waiting : strings.connecting}</p>
      <p>{strings.notSeen}</p>
      <p class="button-row">
        <button type="button" class="button" data-testid="reload" onClick={reloadPage}>
          <Icon name="reload" /> {strings.reload}
        </button>
      </p>
      <p class="faint">{strings.orHar}</p>
      <Welcome />
    </main>
  );
}

/** What newcomers should know, until they have read it. */
function Welcome(): VNode | null {
  const { settings } = usePanel();
  if (settings.current.value.welcomed) return null;
  return (
    <section class="welcome" aria-label={strings.welcomeTitle} data-testid="welcome">
      <h3>{strings.welcomeTitle}</h3>
      <ol>
        {strings.welcome.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <button type="button" class="link-button" data-testid="welcomed" onClick={() => settings.choose({ welcomed: true })}>
        {strings.welcomed}
      </button>
    </section>
  );
}

/** Failures there are, but the filter hides them all. */
export function NoMatchState(): VNode {
  const { filter } = usePanel();
  const { faults } = filter.query.value;
  return (
    <div class="state-page" data-testid="no-match">
      <h2>{strings.nothingMatches}</h2>
      {faults.length > 0 && <p role="alert">{strings.filterFault(faults.join(' '))}</p>}
      <p>{strings.hiddenAll(filter.hidden.value)}</p>
      <p class="button-row">
        <button type="button" class="button" onClick={filter.showAll}>
          {strings.showAll}
        </button>
      </p>
    </div>
  );
}

/** One line below the list that says how many are hidden. */
export function HiddenLine(): VNode | null {
  const { filter } = usePanel();
  const hidden = filter.hidden.value;
  if (hidden === 0) return null;
  return (
    <p class="hidden-line" data-testid="hidden-line">
      <span>{strings.someHidden(hidden)}</span>
      <button type="button" class="link-button" onClick={filter.showAll}>
        {strings.showAll}
      </button>
    </p>
  );
}
