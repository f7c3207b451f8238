// What is done to several rows at once: their details are gathered from capture first.
import type { Detail, FromCapture, FromPanel } from '#channel/messages.ts';

export interface SeveralRows {
  /** The details of these rows, in that order; those that are no longer kept are left out. */
  gather(ids: readonly string[]): Promise<readonly Detail[]>;
  hear(message: FromCapture): void;
}

/** So many are gathered at most: each may hold bodies of megabytes. */
export const MOST_GATHERED = 100;

export function createSeveralRows(send: (message: FromPanel) => void): SeveralRows {
  const waiting = new Map<string, ((detail: Detail | null) => void)[]>();
  const settle = (id: string, detail: Detail | null): void => {
    const answers = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const answer of answers) answer(detail);
  };
  const gatherOne = (id: string): Promise<Detail | null> =>
    new Promise((answer) => {
      waiting.set(id, [...(waiting.get(id) ?? []), answer]);
      send({ type: 'open', id });
    });
  return {
    async gather(ids) {
      const details = await Promise.all(ids.slice(0, MOST_GATHERED).map(gatherOne));
      return details.flatMap((detail) => detail ?? []);
    },
    hear(message) {
      if (message.type === 'detail') settle(message.detail.id, message.detail);
      else if (message.type === 'detail-missing') settle(message.id, null);
    },
  };
}
