// Prose that is a list with a mark before each item: `The order was refused:\n - items[0].qty must be a number\n - note is too long`.

const LONGEST = 20_000;
const MOST_LINES = 300;
const MARK = /^[ \t]{0,8}(?:--|[-*•]|\d{1,3}[.)])[ \t]{1,4}(?=\S)/;

/** The items, each with the lines that go on below it, in the order of the text. None where anything but one heading stands before the first. */
export function bulletedItems(text: string): readonly string[] {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n|\r|\n/, MOST_LINES)
    .filter((line) => line.trim() !== '');
  const start = lines.findIndex((line) => MARK.test(line));
  if (start < 0 || start > 1 || (start === 1 && !lines[0]!.trimEnd().endsWith(':'))) return [];
  const items: string[] = [];
  for (const line of lines.slice(start)) {
    if (MARK.test(line)) items.push(line.replace(MARK, '').trimEnd());
    else items.push(`${items.pop()}\n${line.trimEnd()}`);
  }
  return items;
}
