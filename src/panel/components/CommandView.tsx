// The fixed curl command as text, to be read before it is copied.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import type { Checklist } from '../state/checklist.ts';
import { curlText } from '../state/copying.ts';
import { strings } from '../strings.ts';
import { BodyView } from './BodyView.tsx';
import { Section } from './Section.tsx';

export function CommandView({ detail, checklist }: { readonly detail: Detail; readonly checklist: Checklist }): VNode {
  const fixed = checklist.fixed.value;
  return (
    <div class="view" data-testid="curl-view">
      {fixed.fixes > 0 && <Command title={strings.fixed} command={curlText(fixed.request)} />}
      <Command title={strings.sent} command={curlText(detail.exchange.request)} />
    </div>
  );
}

function Command({ title, command }: { readonly title: string; readonly command: ReturnType<typeof curlText> }): VNode {
  return (
    <Section title={title}>
      {command.text === null ? (
        <p class="loud">
          {strings.inexpressible}: {command.why}
        </p>
      ) : (
        <BodyView body={{ state: 'known', text: command.text, form: 'text', complete: true }} of="request" marks={[]} around={null} />
      )}
    </Section>
  );
}
