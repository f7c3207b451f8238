// Brings a place into sight.

/** Scrolls what the place stands in, and no more: `scrollIntoView` would move the DevTools window around the panel too. */
export function leadTo(place: Element | Range, block: 'start' | 'center'): void {
  for (let frame = place instanceof Range ? place.startContainer.parentElement : place.parentElement; frame; frame = frame.parentElement) {
    if (frame.scrollHeight <= frame.clientHeight || !/auto|scroll/.test(getComputedStyle(frame).overflowY)) continue;
    const [outer, inner] = [frame.getBoundingClientRect(), place.getBoundingClientRect()];
    frame.scrollTop += inner.top - outer.top - (block === 'start' ? 0 : (outer.height - inner.height) / 2);
  }
}
