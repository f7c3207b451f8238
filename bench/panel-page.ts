// What the bench of the panel does inside of the documents: each function goes there as text, and so stands alone.

interface Notes {
  seenRows: Record<string, number>;
  longest: number | undefined;
}

declare const chrome: { readonly devtools: { readonly inspectedWindow: { readonly tabId: number } } };

/** In the panel: notes when a row with each token first stands in the list with its status. Looks into shadow trees as well. */
export function watchRows(rows: string): void {
  const notes = globalThis as unknown as Notes;
  notes.seenRows = {};
  const note = (row: Element): void => {
    const text = row.textContent;
    const token = /rq\d{6}/.exec(text)?.[0];
    if (token && text.replace(token, '').includes('400')) notes.seenRows[token] ??= performance.timeOrigin + performance.now();
  };
  const watched = new Set<Node>();
  const watch = (root: Document | ShadowRoot): void => {
    if (!watched.has(root)) observer.observe(root, { childList: true, subtree: true, characterData: true });
    watched.add(root);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const at = (target instanceof Element ? target : target.parentElement)?.closest(rows);
      if (at) note(at);
      for (const node of addedNodes) if (node instanceof Element) (node.matches(rows) ? [node] : node.querySelectorAll(rows)).forEach(note);
    }
  });
  watch(document);
}

/** What `watchRows` noted: wall-clock times by token. */
export function seenRows(): Record<string, number> {
  return (globalThis as unknown as Notes).seenRows;
}

/** In the page: sends one request; answers with the time at which it was answered. */
export async function sendOne(url: string, note: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ email: '', note }) });
  const answered = performance.timeOrigin + performance.now();
  await response.text();
  return answered;
}

/** In the page: sends many, so many at once, to fifty addresses. */
export async function sendMany(amount: number, atOnce: number, note: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  let next = 0;
  const send = async (): Promise<void> => {
    while (next < amount) {
      const index = next++;
      const response = await fetch(`/many/r${index % 50}?id=${index}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ email: '', note }),
      });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
}

/** In the page: requests one after another, each followed by changes of the document that are laid out at once; the milliseconds that it took. */
export async function workOfPage(steps: number, note: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const list = document.body.appendChild(document.createElement('ul'));
  const begun = performance.now();
  for (let step = 0; step < steps; step += 1) {
    const response = await fetch(`/many/r${step % 50}?id=${step}`, { method: 'POST', headers, body: JSON.stringify({ email: '', note }) });
    const { message } = (await response.json()) as { readonly message: string };
    for (let line = 0; line < 50; line += 1) list.appendChild(document.createElement('li')).textContent = `${message} ${step} ${line}`;
    list.style.width = `${300 + ((step + list.offsetHeight) % 100)}px`;
    while (list.childElementCount > 500) list.firstElementChild?.remove();
  }
  const took = performance.now() - begun;
  list.remove();
  return took;
}

/** In the panel: the longest task since it was asked last, in milliseconds; 0 for none over 50. The first call begins. */
export function longestTask(): number {
  const notes = globalThis as unknown as Notes;
  if (notes.longest === undefined) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) notes.longest = Math.max(notes.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  }
  const { longest } = notes;
  notes.longest = 0;
  return longest ?? 0;
}

/** In a panel that was just shown: the wall-clock time at which the largest text was painted that came within a second. */
export async function largestPaint(): Promise<number> {
  let latest = Number.NaN;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) latest = performance.timeOrigin + startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return latest;
}

/** In our panel: as if capture told of so many rows, none of which repeats another. */
export async function moreRows(amount: number): Promise<void> {
  const rows = Array.from({ length: amount }, (_, index) => ({
    id: `more/${index}`,
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + index * 100).toISOString(),
    method: 'POST',
    url: `https://api.example.test/v1/orders/a${index}?dry=1`,
    status: 400,
    duration: 12,
    summary: `The server refused the field qty of order ${index}.`,
    fault: 'client',
    cause: 'refused-by-server/refused',
    endpoint: `api.example.test/v1/orders/a${index}`,
    places: ['body /qty'],
    kind: 'fetch',
    visit: 0,
    source: { kind: 'page' },
    foldedInto: null,
  }));
  new BroadcastChannel(`400-doctor/${chrome.devtools.inspectedWindow.tabId}`).postMessage({ type: 'rows', rows });
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

/** In the panel: scrolls through the whole list in 120 steps; the milliseconds from frame to frame. */
export async function scrollThrough(list: string): Promise<number[]> {
  const frame = document.querySelector(list)!;
  const drawn = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  for (let step = 0, last = await drawn(); step < 120; step += 1) {
    frame.scrollTop = ((frame.scrollHeight - frame.clientHeight) * step) / 119;
    const now = await drawn();
    times.push(now - last);
    last = now;
  }
  return times;
}
