// The line between list and detail: dragged by pointer, moved by arrow keys.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../strings.ts';

/** Percent of the panel's width. */
const LEAST = 18;
const MOST = 65;
const STEP = 2;

interface Props {
  readonly percent: number;
  readonly onMove: (percent: number) => void;
}

export function Splitter({ percent, onMove }: Props): VNode {
  const [dragging, setDragging] = useState(false);
  const move = (to: number): void => onMove(Math.min(MOST, Math.max(LEAST, to)));
  return (
    <div
      class={dragging ? 'splitter dragging' : 'splitter'}
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.splitter}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
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
        if (dragging && frame) move(((event.clientX - frame.getBoundingClientRect().left) / frame.clientWidth) * 100);
      }}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    />
  );
}
