// A document inside a string, as zod's messages and many gateways write it.

const LONGEST = 100_000;

/** The object or list that the text holds; null for any other text. */
export function embeddedJson(text: string): object | null {
  if (text.length > LONGEST || !/^\s{0,20}[[{]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
