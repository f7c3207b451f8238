// Failures that have no row yet: their content is being read, or the engine is at work on them.
import type { Row } from '#channel/messages.ts';
import type { Exchange } from '#engine/index.ts';
import { comingRowOf, type Seen } from './row-of.ts';

export interface Coming {
  /** From the browser's event on. The panel is told as well where the row is likely to be shown as it is. */
  begin(exchange: Exchange, seen: Seen): void;
  /** False once it was forgotten or has its row. */
  has(id: string): boolean;
  /** Notes that one looks at it already; false where it does not come. */
  want(id: string): boolean;
  /** Its row is there. True when one looks at it already. */
  end(id: string): boolean;
  forget(unwanted: (row: Pick<Row, 'id' | 'source'>) => boolean): void;
  /** Those that the panel was told of, for one that starts its list anew. */
  told(): readonly Row[];
}

/** With more at once, rows follow each other so quickly that nobody misses one. */
const MOST_TOLD = 8;

export function createComing(tell: (row: Row) => void): Coming {
  const rows = new Map<string, Row>();
  const told = new Map<string, Row>();
  const wanted = new Set<string>();
  const end = (id: string): boolean => {
    rows.delete(id);
    told.delete(id);
    return wanted.delete(id);
  };
  return {
    begin(exchange, seen) {
      const row = comingRowOf(exchange, seen);
      rows.set(row.id, row);
      if (rows.size > MOST_TOLD || mayBeFolded(row)) return;
      told.set(row.id, row);
      tell(row);
    },
    has: (id) => rows.has(id),
    want(id) {
      if (!rows.has(id)) return false;
      wanted.add(id);
      return true;
    },
    end,
    forget(unwanted) {
      for (const row of rows.values()) if (unwanted(row)) end(row.id);
    },
    told: () => [...told.values()],
  };
}

/** Shown inside of another row, or with another status, once what belongs to it is known. */
function mayBeFolded({ method, status }: Row): boolean {
  return method === 'OPTIONS' || status === 0;
}
