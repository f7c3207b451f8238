// What an answer's document says of names that the request holds, in envelopes of no format.
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { requestOf } from '../request-of.ts';

const NO_EVIDENCE: Evidence = {
  dialect: null,
  message: null,
  code: null,
  claims: [],
  links: [],
  trace: null,
  requestId: null,
  layer: null,
};
const TRIP = {
  rider: { phone: '12', name: 'Jo' },
  stops: [
    { town: 'Oslo', nights: 2 },
    { town: '', nights: 0 },
  ],
  mode: 'boat',
};

describe('an answer without words that tell a place', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['names that go down as the body does', { refused: { stops: { 1: { nights: 'RANGE' } } } }, ['/stops/1/nights: RANGE']],
    ['lists with gaps', { broken: { stops: [null, { town: 'blank' }] } }, ['/stops/1/town: blank']],
    ['steps of the answer in between', { parts: { rider: { ok: false, why: { phone: 'too short' } } } }, ['/rider/phone: too short']],
    ['a way beside words', { memos: [{ spot: 'rider.phone', memo: 'dial code missing' }] }, ['/rider/phone: dial code missing']],
    ['a way in steps', { memos: [{ trail: ['stops', 1, 'town'], memo: 'blank' }] }, ['/stops/1/town: blank']],
    ['a pointer', { memos: [{ spot: '#/stops/1/nights', memo: 'at least one' }] }, ['/stops/1/nights: at least one']],
    ['a pair', { memos: [['mode', 'not on water']] }, ['/mode: not on water']],
    ['values for a template', { key: 'trip.unknown', args: ['mode', 3] }, ['/mode: trip.unknown']],
    ['names under a word for the fault', { unknownKeys: ['mode'] }, ['/mode: unknownKeys']],
    ['pairs in a text', { oops: 'part=mode; words=not on water' }, ['/mode: not on water']],
    ['the request as an echo', { got: { rider: TRIP.rider, mode: 'boat' }, verdict: 'declined' }, []],
    ['what passed', { checks: [{ part: 'mode', passed: true, memo: 'fine' }] }, []],
    ['advice', { verdict: 'declined', help: { mode: 'how to travel' } }, []],
    ['nothing of it', { verdict: 'declined', day: 'sunday' }, []],
  ])('%s', (_, document, places) => {
    const { claims, hints } = locate(requestOf({ body: TRIP }), NO_EVIDENCE, document);
    expect([...claims, ...hints].map(({ at, text }) => `${at?.path}: ${text}`)).toEqual(places);
  });
});

describe('words besides a message that leads nowhere', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['beside it', { message: 'Invalid property', detail: 'The mode provided is invalid' }, ['/mode: The mode provided is invalid']],
    ['in details', { message: 'Out of range', details: 'The mode provided is invalid' }, ['/mode: The mode provided is invalid']],
    ['further in', { fault: { items: [{ msg: 'Invalid property', reason: 'Mode is unsupported' }] } }, ['/mode: Mode is unsupported']],
    ['of nothing that was sent', { message: 'Invalid property', detail: 'The colour provided is invalid' }, []],
    ['under no word for them', { message: 'Invalid property', page: 'The mode provided is invalid' }, []],
    ['without a blank', { message: 'Invalid property', reason: 'mode' }, []],
  ])('%s', (_, document, places) => {
    const { claims, hints } = locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, message: 'Invalid property' }, document);
    expect([...claims, ...hints].map(({ at, text }) => `${at?.path}: ${text}`)).toEqual(places);
  });

  it('are looked for in documents of any width', () => {
    const document = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`k${index}`, { a: 1 }]));
    expect(locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, message: 'Invalid property' }, document).hints).toEqual([]);
  });

  it('a bare word under a name that was not sent tells less than the message', () => {
    const claims = [{ text: 'length', stated: placeFrom('weak_mode.reasons') }];
    const message = 'mode should be at least 6 characters.';
    const located = locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, message, claims });
    expect([...located.claims, ...located.hints].map(({ at, text }) => `${at?.path}: ${text}`)).toEqual([`/mode: ${message}`]);
  });
});

it('reads what is said beside an object of form fields', () => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { claims } = locate(requestOf({ headers, body: 'rider[phone]=12&mode=boat' }), NO_EVIDENCE, {
    broken: { rider: { memo: 'too young' } },
  });
  expect(claims.map(({ at, text }) => `${at?.path}: ${text}`)).toEqual(['/rider: too young']);
});

it('takes what it finds for the message where the answer has none', () => {
  expect(locate(requestOf({ body: TRIP }), NO_EVIDENCE, { refused: { mode: 'not on water' } }).message).toBe('not on water');
});

it('leaves alone what the words of the answer tell', () => {
  const claims = [{ text: 'too short', stated: { text: 'rider.phone', segments: null, in: null } }];
  const located = locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, claims }, { errors: claims, mode: 'not on water' });
  expect(located.claims.map(({ at }) => at?.path)).toEqual(['/rider/phone']);
});

it.each<[string, string | null, readonly string[]]>([
  ['no town called "Rhus"', '/from', ['/to']],
  ['no town called "Oslo"', null, []],
])('of a value that stands twice no place is picked: %s', (message, place, elsewhere) => {
  const { hints } = locate(requestOf({ body: { from: 'Rhus', to: 'Rhus' } }), { ...NO_EVIDENCE, message });
  expect(hints[0]?.at?.path ?? null).toBe(place);
  expect((hints[0]?.elsewhere ?? []).map(({ path }) => path)).toEqual(elsewhere);
});

it.each([
  ['Trip->Stops#2->Nights must be positive', '/stops/1/nights'],
  ['trip::mode is unknown', '/mode'],
  ['mode=boat: not one of bus, rail', '/mode'],
  ['MODE_NOT_OFFERED', '/mode'],
  ['trip.mode.unknown', '/mode'],
  ['Tryb mode musi być inny', '/mode'],
  ['Value &quot;boat&quot; is not offered', '/mode'],
])('a name in words of any kind: %s', (message, place) => {
  const { claims, hints } = locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, message });
  expect([...claims, ...hints].map(({ at }) => at?.path)).toEqual([place]);
});

it('under a name that was not sent, the words may speak of another', () => {
  const claims = [{ text: 'mode must be on land', stated: { text: 'TRIP-17', segments: ['TRIP-17'], in: null } }];
  expect(locate(requestOf({ body: TRIP }), { ...NO_EVIDENCE, claims }).claims.map(({ at }) => at?.path)).toEqual(['/mode']);
});
