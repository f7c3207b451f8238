// The whole panel: toolbar, messages, list and detail side by side, or one above the other when narrow.
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { Announcer } from './Announcer.tsx';
import { Cover } from './Cover.tsx';
import { HiddenLine, NoMatchState, WaitingState } from './bar/EmptyState.tsx';
import { FailureList } from './list/FailureList.tsx';
import { lazily } from './parts/lazily.tsx';
import { CopyToast, Notices } from './bar/Notices.tsx';
import { PaneBoundary } from './parts/PaneBoundary.tsx';
import { PanelContext } from './parts/panel-context.ts';
import { Splitter } from './parts/Splitter.tsx';
import { Timeline } from './bar/Timeline.tsx';
import { Toolbar } from './bar/Toolbar.tsx';
import { usePaneKeys } from './use-pane-keys.ts';

const Detail = lazily(async () => (await import('./Detail.tsx')).Detail);

/** Drawn anew in each language; not before its words are there. */
export function Panel({ panel }: { readonly panel: PanelState }): VNode | null {
  const language = panel.language.value;
  useLayoutEffect(() => {
    if (language !== null) document.documentElement.lang = language;
  }, [language]);
  return language === null ? null : <SpokenPanel key={language} panel={panel} />;
}

function SpokenPanel({ panel }: { readonly panel: PanelState }): VNode {
  const { dropping, handlers } = useFileDrop(panel);
  usePaneKeys(panel);
  usePaste(panel);
  // The list comes first; what one sees of a failure, and works on it with, is there by the time that one is chosen.
  useEffect(() => {
    void Detail.preload();
    void panel.workbench.load();
  }, []);
  const matches = panel.filter.anyVisible.value;
  const selected = panel.detail.selected.value;
  const { density, timeline, listWidth, listHeight } = panel.settings.current.value;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = panel.theme.value;
    dataset['density'] = density;
  }, [panel.theme.value, density]);
  return (
    <PanelContext.Provider value={panel}>
      <div class="panel" {...handlers}>
        <Toolbar />
        <Notices />
        {panel.filter.any.value ? (
          <main
            class={selected === null ? 'panes' : 'panes opened'}
            style={{ '--list-width': `${listWidth}%`, '--list-height': `${listHeight}%` }}
          >
            <section class="list-side" aria-label={strings.listLabel} data-pane>
              {timeline && <Timeline />}
              <PaneBoundary of={panel.filter.family.value}>{matches ? <FailureList /> : <NoMatchState />}</PaneBoundary>
              {matches && <HiddenLine />}
            </section>
            <Splitter />
            <section class="detail-side" aria-label={strings.detailLabel} tabIndex={-1} data-pane>
              <PaneBoundary of={selected ?? ''}>
                <Detail />
              </PaneBoundary>
            </section>
          </main>
        ) : (
          <WaitingState />
        )}
        <Cover />
        <CopyToast />
        <Announcer />
        {dropping && <div class="drop-cover">{strings.dropHere}</div>}
      </div>
    </PanelContext.Provider>
  );
}

/** Takes what is pasted while no field has the focus: files as if they were dropped, text to the page for pasting. */
function usePaste(panel: PanelState): void {
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const inField = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
      if (inField || !clipboardData || panel.cover.value !== null) return;
      event.preventDefault();
      if (clipboardData.files.length > 0) void panel.files.read([...clipboardData.files]);
      else panel.paste(clipboardData.getData('text/plain'));
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [panel]);
}

/** Takes files that are dropped anywhere on the panel; without this the browser would open them in its place. */
function useFileDrop(panel: PanelState) {
  const [dropping, setDropping] = useState(false);
  const depth = useRef(0);
  const enter = (by: number) => (event: DragEvent) => {
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setDropping(depth.current > 0);
  };
  const handlers = {
    onDragEnter: enter(1),
    onDragLeave: enter(-1),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      depth.current = 0;
      setDropping(false);
      void panel.files.read([...(event.dataTransfer?.files ?? [])]);
    },
  };
  return { dropping, handlers };
}
