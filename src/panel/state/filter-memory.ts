// What the filters were set to when the panel was last used.
import { parsedText, type Stored } from './stored.ts';

export const statusFamilies = ['400', '4xx', 'all'] as const;
/** A status button. `all` is every failure that capture tells of. */
export type StatusFamily = (typeof statusFamilies)[number];

/** The filters that are remembered; a span of time is not. */
export interface RememberedFilter {
  readonly family: StatusFamily;
  readonly typed: string;
  readonly host: string;
  readonly kind: string;
}

export interface FilterMemory {
  read(): unknown;
  write(filter: RememberedFilter): void;
}

export function filterMemory(stored: Stored): FilterMemory {
  return { read: () => parsedText(stored.read()), write: (filter) => stored.write(JSON.stringify(filter)) };
}

/** Opens on 400 with nothing else filtered; anything stored is read with suspicion. */
export function rememberedFilter(memory: FilterMemory): RememberedFilter {
  const found = (memory.read() ?? {}) as Partial<Record<keyof RememberedFilter, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1000) : '');
  return {
    family: statusFamilies.find((family) => family === found.family) ?? '400',
    typed: text(found.typed),
    host: text(found.host),
    kind: text(found.kind),
  };
}
