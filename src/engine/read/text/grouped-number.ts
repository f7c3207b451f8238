// Whole numbers as English writes them.

/** `1,064`. */
export function groupedNumber(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
