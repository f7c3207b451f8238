// The fixed request: to be edited, with what is still found in it, or with its changes marked.
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import type { Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { goToFirstBlank } from '../parts/first-blank.ts';
import { Icon } from '../parts/icons.tsx';
import { useCopying, usePanel } from '../parts/panel-context.ts';
import { EditorSteps, RequestEditorView } from './RequestEditorView.tsx';
import { RequestView } from './RequestView.tsx';

export function FixedView({ detail, checklist }: { readonly detail: Detail; readonly checklist: Checklist }): VNode {
  const { fixedAs, live } = usePanel();
  const copying = useCopying();
  const fixed = checklist.fixed.value;
  const blanks = checklist.blanks.value.filter(({ typed }) => typed === '').length;
  useEffect(() => live.watch(detail.id, checklist.editor.request), [detail.id, checklist]);
  return (
    <div class="view" data-testid="fixed-view">
      <div class="fixed-bar">
        <div class="segmented" role="group" aria-label={strings.fixedAs}>
          {(['editor', 'changes'] as const).map((way) => (
            <button
              key={way}
              type="button"
              aria-pressed={fixedAs.value === way}
              data-testid={`show-${way}`}
              onClick={() => (fixedAs.value = way)}
            >
              {strings.fixedWays[way]}
            </button>
          ))}
        </div>
        <button type="button" class="button" data-testid="copy-edited" onClick={() => void copying.copyRequest('fixed', checklist)}>
          <Icon name="copy" /> {strings.copyFixedAs(copying.target.value.title)}
        </button>
        <span class="faint">{strings.applied(fixed.fixes, fixed.edited)}</span>
        {blanks > 0 && (
          <button type="button" class="link-button attention" onClick={goToFirstBlank}>
            {strings.blanksLeft(blanks)}
          </button>
        )}
        {fixedAs.value === 'editor' && <EditorSteps checklist={checklist} />}
      </div>
      {fixedAs.value === 'editor' ? <RequestEditorView checklist={checklist} /> : <RequestView detail={detail} changed={fixed.request} />}
    </div>
  );
}
