// Finds an Accept field that no server can read, or that this one cannot meet.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { isSlip } from '../read/text/near-name.ts';

const HEADER = { in: 'header', path: 'accept' } as const;
const LONGEST = 2000;
const NOT_MET =
  /\bnot[ _]acceptable\b|\b(?:satisfy|match|meet|honou?r|produce|generate|serve)\b[^.]{0,60}\baccept\b|\baccept\b[^.]{0,40}\b(?:header|field)\b|\bcould not find acceptable representation\b/i;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const RANGE = new RegExp(`^(?:\\*/\\*|${TOKEN}/(?:\\*|${TOKEN}))$`);
/** What is most often asked for; a slip of one of them can mean no other. */
const COMMON = ['application/json', 'application/xml', 'text/html', 'text/plain', 'text/csv'];
const MEDIA_TYPE = /\b(?:application|text|image|audio|video|multipart)\/[\w.+-]*\w/gi;

export const acceptHeader = defineCheck({
  id: 'accept-header',
  title: 'Accept that the server cannot meet',
  messages: {
    ...toldAndQuiet({ malformed: '“{range}” in Accept is not a media type: it must be written as type/subtype.' }),
    'not-met': { severity: 'error', text: 'The request accepts only “{sent}”, and the server has nothing of the kind: “{text}”' },
  },
  fixes: { offer: 'Accept {type}', any: 'Accept anything' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const values = headerValues(exchange.request.headers, 'accept');
    const sent = values.join(', ');
    if (values.length === 0) return [];
    const refused = exchange.response?.status === 406;
    const claims = complaintsOf(evidence).filter((complaint) => speaksOfAccept(complaint) || (refused && isUnplaced(complaint)));
    const range = sent
      .slice(0, LONGEST)
      .split(',')
      .map((each) => (each.split(';')[0] ?? '').trim())
      .find((each) => each !== '' && !RANGE.test(each));
    const [first] = claims;
    if (range === undefined && (!first || sent.includes('*/*') || offersAll(sent, first.text))) return [];
    const messageId = range === undefined ? 'not-met' : toldOrQuiet('malformed', first !== undefined);
    return [
      {
        messageId,
        values: { sent, range: range ?? '', text: first?.text ?? '' },
        at: { ...HEADER, offset: range === undefined ? 0 : (values[0] ?? '').indexOf(range), length: (range ?? values[0] ?? '').length },
        likelihood: first ? 0.9 : 0.3,
        claims,
        fixes: fixesFor(sent, first?.text ?? ''),
      },
    ];
  },
});

function speaksOfAccept(complaint: Complaint): boolean {
  const { at, text } = complaint;
  return isUnplaced(complaint) ? NOT_MET.test(text.slice(0, LONGEST)) : at?.in === 'header' && at.path === 'accept';
}

/** A type that the words mention may stand in Content-Type by chance. */
function isUnplaced({ at, claim }: Complaint): boolean {
  return at === null || (at.in === 'header' && at.path === 'content-type' && claim?.onlyMentioned === true);
}

/** MCP: the client must accept both types. */
function wantsAll(text: string): boolean {
  return /\bmust accept both\b|\bmust (?:include|list|contain) both\b/i.test(text.slice(0, LONGEST));
}

function offersAll(sent: string, text: string): boolean {
  return wantsAll(text) && (text.match(MEDIA_TYPE) ?? []).every((type) => sent.toLowerCase().includes(type.toLowerCase()));
}

/** What the server says that it has, else anything. */
function fixesFor(sent: string, text: string): readonly Fix[] {
  const named = (text.slice(0, LONGEST).match(MEDIA_TYPE) ?? []).find((type) => !sent.toLowerCase().includes(type.toLowerCase()));
  const offered = named ?? COMMON.find((type) => isSlip(sent.trim().toLowerCase(), type));
  const any = setFix({ id: 'any', values: {} }, HEADER, '*/*');
  if (offered === undefined) return [any];
  const value = wantsAll(text) ? [...new Set(text.match(MEDIA_TYPE))].join(', ') : `${offered}, */*;q=0.8`;
  return [setFix({ id: 'offer', values: { type: offered } }, HEADER, value), any];
}
