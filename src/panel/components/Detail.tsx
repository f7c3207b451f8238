// The right side: everything about the selected failure.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Detail as DetailMessage } from '#channel/messages.ts';
import type { Checklist } from '../state/checklist.ts';
import { strings } from '../strings.ts';
import { ChecklistCard } from './detail/ChecklistCard.tsx';
import { CopyView } from './views/CopyView.tsx';
import { DetailHeader } from './detail/DetailHeader.tsx';
import { FixedView } from './views/FixedView.tsx';
import { lazily } from './parts/lazily.tsx';
import { leadTo } from './parts/lead-to.ts';
import { PaneBoundary } from './parts/PaneBoundary.tsx';
import { usePanel } from './parts/panel-context.ts';
import { RequestView } from './views/RequestView.tsx';
import { ResponseView } from './views/ResponseView.tsx';
import { SummaryCard } from './detail/SummaryCard.tsx';
import { Tabs } from './parts/Tabs.tsx';

const CompareView = lazily(async () => (await import('./views/CompareView.tsx')).CompareView);

export function Detail(): VNode {
  const { open } = usePanel().detail;
  const shown = open.value;
  if (shown.state === 'none') return <p class="state-page faint">{strings.choose}</p>;
  if (shown.state === 'loading')
    return (
      <p class="state-page faint loading" role="status">
        {strings.loadingDetail}
      </p>
    );
  if (shown.state === 'missing')
    return (
      <p class="state-page" role="status">
        {strings.detailMissing}
      </p>
    );
  return <OpenFailure key={shown.id} detail={shown.detail} checklist={shown.checklist} />;
}

interface Props {
  readonly detail: DetailMessage;
  readonly checklist: Checklist;
}

function OpenFailure({ detail, checklist }: Props): VNode {
  const { view, viewWanted } = usePanel();
  const article = useRef<HTMLElement>(null);
  // Wherever one had scrolled to in the failure before: the diagnosis comes first.
  useLayoutEffect(() => leadTo(article.current!, 'start'), []);
  const isWanted = viewWanted.value === detail.id;
  useLayoutEffect(() => {
    if (!isWanted) return;
    viewWanted.value = null;
    const tab = article.current!.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    tab?.focus({ preventScroll: true });
    if (tab) leadTo(tab.parentElement!, 'start');
  }, [isWanted]);
  const View = { request: RequestView, response: ResponseView, compare: CompareView, fixed: FixedView, copy: CopyView }[view.value];
  return (
    <article class="detail" ref={article} data-testid="detail" data-id={detail.id}>
      <DetailHeader detail={detail} />
      <SummaryCard detail={detail} checklist={checklist} />
      <ChecklistCard detail={detail} checklist={checklist} />
      <Tabs label={strings.viewsLabel} tabs={strings.views} chosen={view.value} onChoose={(chosen) => (view.value = chosen)}>
        <PaneBoundary of={view.value}>
          <View detail={detail} checklist={checklist} />
        </PaneBoundary>
      </Tabs>
    </article>
  );
}
