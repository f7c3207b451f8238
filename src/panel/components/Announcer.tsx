// Tells people who hear the panel of new failures.
import type { VNode } from 'preact';
import { strings } from '../strings.ts';
import { usePanel } from './parts/panel-context.ts';

export function Announcer(): VNode {
  const announcement = usePanel().announcement.value;
  return (
    <p class="only-heard" role="status" aria-live="polite" data-testid="announcer">
      {/* Only what is put in anew is read out, also when its words are those of the last time. */}
      {announcement && <span key={announcement}>{strings.newFailures(announcement.failures)}</span>}
    </p>
  );
}
