// Values as loggers and small formats print them: `field=qty;reason=too low`, INI, `ERR|qty|too low`.

const LONGEST = 4_000;
const MOST_FIELDS = 12;
const MOST_LINES = 100;

/** The object or list that the whole of a text prints; null for prose. */
export function printedValue(text: string): object | null {
  const whole = text.trim();
  if (whole.length > LONGEST || whole.length < 3 || !/[=:|\t*#;,]/.test(whole)) return null;
  return pairsOf(whole) ?? fieldsOf(whole);
}

const PAIR = /^\s*(?:- )?([A-Za-z_][\w.-]{0,60})\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|(\S.*?))\s*$/;
const HEADING = /^\s*(?:\[{1,2}[\w .-]{1,60}\]{1,2}|[\w.-]{1,60}:|- ?|---|#.*)?\s*$/;

/** Lines or clauses that are pairs, two at least: INI, YAML, TOML, logfmt. */
function pairsOf(text: string): object | null {
  const lines = text.split(/\r?\n/, MOST_LINES);
  const pieces =
    lines.length > 1
      ? lines
      : text.split(/[;&]\s*/).length > 1
        ? text.split(/[;&]\s*/)
        : (text.match(/(?<![\w.-])[A-Za-z_][\w.-]{0,60}=(?:"[^"]*"|\S+)/g) ?? []);
  if (lines.length === 1 && pieces.join(' ').length < text.length - pieces.length) return null;
  const pairs = pieces.flatMap((piece) => {
    const [, name, double, single, bare] = PAIR.exec(piece) ?? [];
    return name === undefined ? [] : [[name, double ?? single ?? bare ?? ''] as const];
  });
  const isWhole = pieces.every((piece) => PAIR.test(piece) || HEADING.test(piece));
  return pairs.length < 2 || !isWhole ? null : Object.fromEntries(pairs);
}

/** One line parted by a mark that prose does not use so: `ERR|nick|must not contain blanks`. */
function fieldsOf(text: string): readonly string[] | null {
  if (text.includes('\n') || text.length > 500) return null;
  for (const mark of ['|', '\t', '*', '#', ';', ',', ':']) {
    const fields = text.split(mark).map((field) => field.trim());
    // Prose goes on behind a blank.
    if (mark !== '|' && text.includes(`${mark} `)) continue;
    if (fields.length > 1 && fields.length <= MOST_FIELDS && fields.some((field) => /^[\w.[\]/-]+$/.test(field))) return fields;
  }
  return null;
}
