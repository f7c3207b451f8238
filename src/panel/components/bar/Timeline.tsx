// Failures over time as bars: dragging, or the arrow keys with Shift, narrows the list to a span.
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { timelineKinds, timelineOf, type Bucket } from '../../state/timeline.ts';
import { strings } from '../../strings.ts';
import { spanText } from '../../text/formats.ts';
import { Icon } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';

/** CSS pixels. */
const HEIGHT = 36;
/** Bars; fewer fit a narrow panel as well, since they are drawn in proportion. */
const MOST_BARS = 120;
/** CSS pixels: a bar of a few buckets would be a wall. */
const WIDEST_BAR = 8;
/** Failures of one bucket that fill the height, unless another has more: a single failure is no alarm. */
const LEAST_FULL = 9;

/** Buckets from one to another, both included. */
interface Range {
  readonly anchor: number;
  readonly end: number;
}

export function Timeline(): VNode | null {
  const { filter } = usePanel();
  const rows = filter.charted.value;
  const buckets = useMemo(() => timelineOf(rows, MOST_BARS), [rows]);
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const [dragged, setDragged] = useState<Range | null>(null);
  if (buckets.length === 0) return null;

  const choose = (range: Range | null): void => {
    const low = range && buckets[Math.min(range.anchor, range.end)];
    const high = range && buckets[Math.max(range.anchor, range.end)];
    filter.span.value = low && high ? { from: low.from, to: high.to } : null;
  };
  const bucketAt = (clientX: number): number => {
    const { left, width } = frame.current!.getBoundingClientRect();
    return Math.min(buckets.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * buckets.length)));
  };
  const chosen = dragged ?? rangeOf(buckets, filter.span.value);
  const at = Math.min(cursor, buckets.length - 1);
  const here = buckets[at]!;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && filter.span.value) {
      // DevTools would open its drawer.
      event.stopPropagation();
      return choose(null);
    }
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buckets.length - 1, Enter: at, ' ': at }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(buckets.length - 1, Math.max(0, to));
    setCursor(next);
    if (event.shiftKey) choose({ anchor: chosen?.anchor ?? at, end: next });
    else if (event.key === 'Enter' || event.key === ' ') choose({ anchor: at, end: at });
  };

  return (
    <div class="timeline">
      <div
        ref={frame}
        class="timeline-bars"
        role="slider"
        tabIndex={0}
        aria-label={strings.timelineLabel}
        aria-valuemin={0}
        aria-valuemax={buckets.length - 1}
        aria-valuenow={at}
        aria-valuetext={strings.bucket(spanText(here), here.amount)}
        data-testid="timeline"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const bucket = bucketAt(event.clientX);
          setCursor(bucket);
          setDragged({ anchor: bucket, end: bucket });
        }}
        onPointerMove={(event) => dragged && setDragged({ ...dragged, end: bucketAt(event.clientX) })}
        onPointerUp={() => {
          if (dragged) choose(dragged);
          setDragged(null);
        }}
        onPointerCancel={() => setDragged(null)}
      >
        <svg aria-hidden="true">
          {chosen && (
            <rect
              class="timeline-span"
              x={share(Math.min(chosen.anchor, chosen.end), buckets)}
              width={share(Math.abs(chosen.end - chosen.anchor) + 1, buckets)}
              height={HEIGHT}
            />
          )}
          <Bars buckets={buckets} />
          <rect class="timeline-cursor" x={share(at, buckets)} width={share(1, buckets)} height={HEIGHT} />
        </svg>
      </div>
      <p class="timeline-ends faint">
        <span>{spanText({ from: buckets[0]!.from, to: buckets[0]!.from })}</span>
        {filter.span.value && (
          <button type="button" class="link-button" data-testid="timeline-all" onClick={() => choose(null)}>
            <Icon name="close" /> {strings.wholeTime(spanText(filter.span.value))}
          </button>
        )}
        <span>{spanText({ from: buckets.at(-1)!.to, to: buckets.at(-1)!.to })}</span>
      </p>
    </div>
  );
}

/** So many buckets of all of them, as a part of the width. */
function share(amount: number, buckets: readonly Bucket[]): string {
  return `${(amount / buckets.length) * 100}%`;
}

/** Heights by the root of the amount: one failure stays visible beside a thousand. */
function Bars({ buckets }: { readonly buckets: readonly Bucket[] }): VNode {
  const most = Math.max(LEAST_FULL, ...buckets.map(({ amount }) => amount));
  const width = `min(${WIDEST_BAR}px, ${share(0.8, buckets)})`;
  return (
    <>
      {buckets.map((bucket, index) => {
        if (bucket.amount === 0) return null;
        const height = Math.max(3, Math.sqrt(bucket.amount / most) * (HEIGHT - 5));
        let top = HEIGHT;
        const style = { x: `calc(${share(index + 0.5, buckets)} - ${width} / 2)`, width };
        return (
          <g key={bucket.from} class={bucket.spike ? 'bar-group spike' : 'bar-group'}>
            <title>{strings.bucket(spanText(bucket), bucket.amount) + (bucket.spike ? ` · ${strings.spike}` : '')}</title>
            <rect class="bar-reach" x={share(index, buckets)} width={share(1, buckets)} height={HEIGHT} />
            {timelineKinds.map((kind) => {
              const part = (bucket.amounts[kind] / bucket.amount) * height;
              top -= part;
              return part > 0 && <rect key={kind} class="bar-part" data-kind={kind} style={style} y={top} height={part} />;
            })}
            {bucket.spike && <rect class="bar-spike" style={style} height={3} />}
          </g>
        );
      })}
    </>
  );
}

function rangeOf(buckets: readonly Bucket[], span: { readonly from: number; readonly to: number } | null): Range | null {
  if (!span) return null;
  const anchor = buckets.findIndex((bucket) => bucket.to > span.from);
  const end = buckets.findLastIndex((bucket) => bucket.from < span.to);
  return anchor < 0 || end < anchor ? null : { anchor, end };
}
