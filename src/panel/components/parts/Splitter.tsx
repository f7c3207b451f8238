// The line between list and detail, which stand beside each other or, when narrow, one above the other: dragged by pointer, moved by arrow keys, remembered.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { strings } from '../../strings.ts';
import { usePanel } from './panel-context.ts';

/** Percent of the panel. */
const LEAST = 18;
const MOST = 70;
const STEP = 2;
/** As in the style sheet: below this the list stands above the detail. */
const NARROW = '(width < 700px)';

export function Splitter(): VNode {
  const { settings } = usePanel();
  const narrow = useNarrow();
  const [dragging, setDragging] = useState(false);
  const { listWidth, listHeight } = settings.current.value;
  const percent = narrow ? listHeight : listWidth;
  const move = (to: number): void => {
    const bounded = Math.min(MOST, Math.max(LEAST, to));
    settings.choose(narrow ? { listHeight: bounded } : { listWidth: bounded });
  };
  const [back, on] = narrow ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  return (
    <div
      class={dragging ? 'splitter dragging' : 'splitter'}
      role="separator"
      aria-orientation={narrow ? 'horizontal' : 'vertical'}
      aria-label={strings.splitter}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === back ? -STEP : event.key === on ? STEP : 0;
        if (by === 0) return;
        event.preventDefault();
        move(percent + by);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => {
        const frame = event.currentTarget.parentElement;
        if (!dragging || !frame) return;
        const { left, top, width, height } = frame.getBoundingClientRect();
        move(narrow ? ((event.clientY - top) / height) * 100 : ((event.clientX - left) / width) * 100);
      }}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    />
  );
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = (): void => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}
