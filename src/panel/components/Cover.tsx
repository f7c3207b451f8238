// A page that covers the panel: settings, help, a report, something pasted. Its code is loaded when it is opened. Escape closes it and gives the focus back.
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { strings } from '../strings.ts';
import { IconButton } from './parts/IconButton.tsx';
import { lazily } from './parts/lazily.tsx';
import { usePanel } from './parts/panel-context.ts';

const SettingsPage = lazily(async () => (await import('./pages/SettingsPage.tsx')).SettingsPage);
const HelpPage = lazily(async () => (await import('./pages/HelpPage.tsx')).HelpPage);
const PastePage = lazily(async () => (await import('./pages/PastePage.tsx')).PastePage);
const ReportPage = lazily(async () => (await import('./pages/ReportPage.tsx')).ReportPage);
const CheckPage = lazily(async () => (await import('./pages/CheckPage.tsx')).CheckPage);

const pages = {
  settings: SettingsPage,
  help: HelpPage,
  paste: PastePage,
  report: ReportPage,
};

export function Cover(): VNode | null {
  const { cover } = usePanel();
  const shown = cover.value;
  if (shown === null) return null;
  // A dialog tells of its end late: another page may be open by then.
  const close = (): void => {
    if (cover.value === shown) cover.value = null;
  };
  if (typeof shown === 'object')
    return (
      <CoverPage key={shown.check} title={strings.checkPage} close={close}>
        <CheckPage check={shown.check} />
      </CoverPage>
    );
  const Page = pages[shown];
  return (
    <CoverPage key={shown} title={strings[shown]} wide={shown === 'report'} close={close}>
      <Page />
    </CoverPage>
  );
}

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

function CoverPage({ title, wide = false, close, children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the effects of what it holds: opening puts the focus on the first control, they put it where it belongs.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'cover wide' : 'cover'}
      aria-label={title}
      data-testid="cover"
      onClose={close}
      onKeyDown={(event) => {
        // The dialog closes by itself; DevTools would open its drawer.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <header class="cover-header">
        <h2>{title}</h2>
        <IconButton
          icon="close"
          label={strings.close}
          class="icon-button"
          data-testid="close-cover"
          onClick={() => dialog.current?.close()}
        />
      </header>
      <div class="cover-content">{children}</div>
    </dialog>
  );
}
