// The failing request beside one that passed, or beside any other: differences in words, most telling first, then side by side.
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import { describeDifferences, type DescribedDifference } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { Loud } from '../parts/BodyView.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { leadTo } from '../parts/lead-to.ts';
import { usePanel } from '../parts/panel-context.ts';
import { SideBySide } from './SideBySide.tsx';

export function CompareView({ detail }: { readonly detail: Detail }): VNode {
  const { comparing } = usePanel();
  const others = comparing.others.value;
  return (
    <div class="view compare-view" data-testid="compare-view">
      <ComparePicker detail={detail} />
      {others.state === 'none' && <p class="compare-hint">{strings.noTwin}</p>}
      {others.state === 'loading' && <p class="compare-hint faint">{strings.loading}</p>}
      {others.state === 'missing' && <Loud text={strings.detailMissing} />}
      {others.state === 'ready' && <Comparison detail={detail} others={others} />}
    </div>
  );
}

interface Props {
  readonly detail: Detail;
  readonly others: Extract<ReturnType<typeof usePanel>['comparing']['others']['value'], { state: 'ready' }>;
}

function Comparison({ detail, others }: Props): VNode {
  const { request } = detail.exchange;
  const { twins, passed } = others;
  const root = useRef<HTMLDivElement>(null);
  /** A new object at each wish, so that the same place can be asked for twice. */
  const [wanted, setWanted] = useState<{ readonly difference: number } | null>(null);
  const differences = useMemo(() => describeDifferences(request, twins, passed, strings.differences), [request, twins, passed]);
  const shown = wanted === null ? 0 : (differences[wanted.difference]?.there?.twin ?? 0);
  const telling = differences.flatMap((each, index) => (each.noise ? [] : [index]));
  const noise = differences.flatMap((each, index) => (each.noise ? [index] : []));

  useLayoutEffect(() => {
    if (wanted === null) return;
    const places = [...(root.current?.querySelectorAll<HTMLElement>(`.sides [data-finding="${wanted.difference}"]`) ?? [])];
    for (const folded of places.map((place) => place.closest('details'))) if (folded) folded.open = true;
    for (const place of places) place.classList.add('led-to');
    if (places[0]) leadTo(places[0], 'center');
    return () => {
      for (const place of places) place.classList.remove('led-to');
    };
  }, [wanted]);

  const list = (indexes: readonly number[]): VNode => (
    <DifferenceList
      indexes={indexes}
      differences={differences}
      of={passed ? twins.length : 0}
      lead={(difference) => setWanted({ difference })}
    />
  );
  return (
    <div ref={root}>
      {telling.length > 0 ? list(telling) : <p class="compare-hint">{strings.noDifference(noise.length)}</p>}
      {noise.length > 0 && (
        <details class="noise" data-testid="noise">
          <summary class="faint">{strings.noise(noise.length)}</summary>
          {list(noise)}
        </details>
      )}
      <SideBySide ours={request} theirs={(twins[shown] ?? twins[0]).request} differences={differences} shown={shown} passed={passed} />
    </div>
  );
}

interface ListProps {
  readonly indexes: readonly number[];
  readonly differences: readonly DescribedDifference[];
  /** How many passing requests there are; 0 when it is another failure. */
  readonly of: number;
  readonly lead: (difference: number) => void;
}

function DifferenceList({ indexes, differences, of, lead }: ListProps): VNode {
  return (
    <ol class="differences" data-testid="differences">
      {indexes.map((index) => {
        const { text, passing, at } = differences[index]!;
        return (
          <li key={index}>
            <button type="button" class="difference" data-difference={index} onClick={() => lead(index)}>
              <span class="badge">{strings.place(at.in, at.path)}</span> <ForeignText text={text} />
              {of > 1 && <span class="faint"> {strings.inPassing(passing, of)}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
