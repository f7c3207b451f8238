// The panel's icons, drawn on a 16 by 16 grid in the colour of the text.
import type { VNode } from 'preact';

const paths = {
  clear:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.3a4.7 4.7 0 0 1 2.9 1L4.300 10.900A4.700 4.700 0 0 1 8 3.300Zm0 9.400a4.700 4.700 0 0 1-2.900-1L11.700 5.100A4.700 4.700 0 0 1 8 12.700Z',
  search:
    'M6.800 2.500a4.300 4.300 0 1 0 2.600 7.700l3.300 3.300.9-.9-3.300-3.300A4.300 4.300 0 0 0 6.800 2.500Zm0 1.300a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  open: 'M2 3.500h4.500l1.300 1.500H14v8.500H2v-10Zm1.300 1.300v7.400h9.400V6.300H7.200L5.900 4.800H3.300Z',
  copy: 'M5.500 1.500H13v9.700h-1.300V2.800H5.500V1.500ZM3 4.300h7.200v10.200H3V4.300Zm1.300 1.300v7.600h4.600V5.600H4.300Z',
  close: 'm4.500 3.600 3.500 3.500 3.500-3.500.9.9L8.900 8l3.500 3.500-.9.9L8 8.900l-3.500 3.500-.9-.9L7.100 8 3.600 4.500l.9-.9Z',
  reload:
    'M8 2.700a5.300 5.300 0 1 0 5.200 6.500h-1.400A4 4 0 1 1 8 4c1.100 0 2 .4 2.700 1.100L9 6.800h4.500V2.300l-1.800 1.800A5.300 5.300 0 0 0 8 2.700Z',
  check: 'm6.300 11.900-3.600-3.600.9-.9 2.700 2.700 6.100-6.100.9.9-7 7Z',
  warning: 'M8 1.800 15 14H1L8 1.800Zm0 2.600L3.200 12.700h9.600L8 4.400Zm-.7 2.400h1.400v3.200H7.300V6.800Zm0 4h1.400v1.300H7.300v-1.300Z',
  external: 'M3 3h4.500v1.300H4.300v7.400h7.400V8.500H13V13H3V3Zm6 0h4v4h-1.300V5.200L8 8.900 7.100 8l3.700-3.700H9V3Z',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: what stands beside it or its button's label says what it means. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
