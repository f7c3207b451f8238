// JSON that is not well formed keeps its marks, so that the masked text shows the same fault.

/** A masked JSON value in the quotes that the original has, be they wrong or missing. */
export function inQuotesOf(original: string, masked: string): string {
  if (!masked.startsWith('"')) return masked;
  const opener = /^["'“”‘’„`]/.exec(original)?.[0] ?? '';
  const closer = original.length > 1 ? (/["'“”‘’„`]$/.exec(original)?.[0] ?? '') : '';
  return `${opener}${masked.slice(1, -1)}${closer}`;
}
