// A page that covers the panel: settings or help. Escape closes it and gives the focus back.
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '../strings.ts';
import { CheckPage } from './CheckPage.tsx';
import { HelpPage } from './HelpPage.tsx';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';
import { SettingsPage } from './SettingsPage.tsx';

export function Cover(): VNode | null {
  const { cover } = usePanel();
  const shown = cover.value;
  if (shown === null) return null;
  // A dialog tells of its end late: another page may be open by then.
  const close = (): void => {
    if (cover.value === shown) cover.value = null;
  };
  if (shown === 'settings')
    return (
      <CoverPage key={shown} title={strings.settings} close={close}>
        <SettingsPage />
      </CoverPage>
    );
  if (shown === 'help')
    return (
      <CoverPage key={shown} title={strings.help} close={close}>
        <HelpPage />
      </CoverPage>
    );
  return (
    <CoverPage key={shown.check} title={strings.checkPage} close={close}>
      <CheckPage check={shown.check} />
    </CoverPage>
  );
}

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

function CoverPage({ title, close, children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="cover"
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
        <button
          type="button"
          class="icon-button"
          title={strings.close}
          aria-label={strings.close}
          data-testid="close-cover"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="cover-content">{children}</div>
    </dialog>
  );
}
