// Tells people who hear the panel of new failures, a few seconds' worth at once.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import { usePanel } from './panel-context.ts';

/** Milliseconds between two announcements. */
const PAUSE = 3000;

export function Announcer(): VNode {
  const { list } = usePanel();
  const amount = list.rows.value.length;
  const told = useRef(amount);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (amount < told.current) told.current = amount;
    if (amount === told.current) return;
    const timer = setTimeout(() => {
      setWords(strings.newFailures(amount - told.current));
      told.current = amount;
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [amount]);
  return (
    <p class="only-heard" role="status" aria-live="polite" data-testid="announcer">
      {words}
    </p>
  );
}
