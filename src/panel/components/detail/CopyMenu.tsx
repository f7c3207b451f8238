// All targets to copy as: looked for by typing, walked by arrow keys, the last choice on top.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Target, TargetGroup } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import type { Which } from '../../state/copying.ts';
import { strings } from '../../strings.ts';
import { useCopying, usePanel } from '../parts/panel-context.ts';

/** CSS pixels that are left free around the menu. */
const EDGE = 4;

interface Props {
  readonly checklist: Checklist;
  /** False when there is no fixed request to copy. */
  readonly fixable: boolean;
  readonly close: () => void;
}

export function CopyMenu({ checklist, fixable, close }: Props): VNode {
  const { leadToView } = usePanel();
  const copying = useCopying();
  const root = useRef<HTMLDivElement>(null);
  const [which, setWhich] = useState<Which>(fixable ? 'fixed' : 'original');
  const [words, setWords] = useState('');
  // Above all that would cut it off, below its button as far as there is room.
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const { left, bottom } = element.parentElement!.getBoundingClientRect();
    element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - element.offsetWidth - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(bottom + EDGE, innerHeight - element.offsetHeight - EDGE))}px`;
  }, [copying.targets.value]);
  // Before the menu is painted: keys that are pressed at once are its own.
  useLayoutEffect(() => {
    const before = document.activeElement;
    void copying.loadTargets();
    root.current?.querySelector('input')?.focus();
    const away = (event: Event): void => {
      if (!root.current?.parentElement?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      removeEventListener('resize', close);
      const isElsewhere = document.activeElement !== document.body && !root.current?.contains(document.activeElement);
      if (before instanceof HTMLElement && !isElsewhere) before.focus({ preventScroll: true });
    };
  }, []);
  const last = copying.target.value;
  const found = copying.targets.value.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(words.trim().toLowerCase()));
  const copy = (target: Target): void => {
    close();
    copying.chooseTarget(target.id);
    void copying.copyRequest(which, checklist, target.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-target]') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close();
    }
    const to = { ArrowDown: now + 1, ArrowUp: now - 1 }[event.key];
    if (event.key === 'Enter' && now < 0) buttons[0]?.click();
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) root.current?.querySelector('input')?.focus();
    else buttons[Math.min(to, buttons.length - 1)]?.focus();
  };
  const pressed = useRef(onKeyDown);
  pressed.current = onKeyDown;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => pressed.current(event);
    root.current?.addEventListener('keydown', press);
    return () => root.current?.removeEventListener('keydown', press);
  }, []);
  return (
    <div ref={root} class="copy-menu" popover="manual" role="dialog" aria-label={strings.copyAs} tabIndex={-1} data-testid="copy-menu">
      <div class="segmented small" role="group" aria-label={strings.whichRequest}>
        {(['fixed', 'original'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={which === each}
            disabled={each === 'fixed' && !fixable}
            data-testid={`copy-which-${each}`}
            onClick={() => setWhich(each)}
          >
            {strings.which[each]}
          </button>
        ))}
      </div>
      <input
        type="search"
        placeholder={strings.searchTargets}
        aria-label={strings.searchTargets}
        spellcheck={false}
        data-testid="search-targets"
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div class="copy-menu-list">
        {words.trim() === '' && <TargetGroupList title={strings.lastTarget} targets={[last]} copy={copy} />}
        {groupsOf(found).map(([group, targets]) => (
          <TargetGroupList key={group} title={strings.targetGroups[group]} targets={targets} copy={copy} />
        ))}
        {found.length === 0 && <p class="faint">{strings.noTarget}</p>}
      </div>
      <button
        type="button"
        class="link-button"
        data-testid="copy-preview"
        onClick={() => {
          close();
          leadToView('copy');
        }}
      >
        {strings.previewAndOptions}
      </button>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly copy: (target: Target) => void;
}

function TargetGroupList({ title, targets, copy }: GroupProps): VNode {
  return (
    <>
      <h3>{title}</h3>
      {targets.map((target) => (
        <button key={target.id} type="button" data-target={target.id} onClick={() => copy(target)}>
          {target.title}
        </button>
      ))}
    </>
  );
}

function groupsOf(targets: readonly Target[]): [TargetGroup, readonly Target[]][] {
  const groups = [...new Set(targets.map(({ group }) => group))];
  return groups.map((group) => [group, targets.filter((target) => target.group === group)]);
}
