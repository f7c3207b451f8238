// The focus is never lost: where a control goes, or can do no more, by what it did, the nearest one after its place takes the focus.

const FOCUSABLE =
  ':is(button, input, select, textarea):not(:disabled, [tabindex="-1"]), a[href], summary, [tabindex="0"], [contenteditable="true"]';

/** An element around the control that had the focus, and at which of its children that stood. */
interface Around {
  readonly element: Element;
  readonly child: number;
}

/** From now on. */
export function keepFocus(): void {
  let held: HTMLElement | null = null;
  let around: readonly Around[] = [];
  const remember = ({ target }: Event): void => {
    held = target as HTMLElement;
    around = placesAround(held);
  };
  const look = (): void => {
    const { activeElement } = document;
    const isLost =
      held !== null && (!held.isConnected || held.matches(':disabled')) && [document.body, held].includes(activeElement as HTMLElement);
    if (isLost && !document.querySelector('dialog[open]')) nearest(around)?.focus({ preventScroll: true });
  };
  // What was done is drawn by the next frame.
  const soon = (): void => void requestAnimationFrame(look);
  document.addEventListener('focusin', remember);
  document.addEventListener('click', soon);
  document.addEventListener('keydown', soon);
}

function placesAround(control: Element): readonly Around[] {
  const places: Around[] = [];
  for (let child = control; child.parentElement; child = child.parentElement)
    places.push({ element: child.parentElement, child: [...child.parentElement.children].indexOf(child) });
  return places;
}

/** In the smallest element that is still there and holds a control: the first at or after the place, else the last before it. */
function nearest(around: readonly Around[]): HTMLElement | undefined {
  for (const { element, child } of around) {
    const controls = element.isConnected
      ? [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.checkVisibility())
      : [];
    const following = [...element.children].slice(child);
    const next = controls.find((control) => following.some((each) => each.contains(control)));
    if (controls.length > 0) return next ?? controls.at(-1);
  }
  return undefined;
}
