// The mark that stands where only the person knows the value. Plain letters, so that it passes through URL, header and body unchanged.
const MARK = 'FILL_IN_';

/** The placeholder text for a name: `FILL_IN_email`. */
export function placeholderText(name: string): string {
  return MARK + (name.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '') || 'value');
}

/** True for text that holds a placeholder of ours; checks leave such values alone. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes(MARK);
}
