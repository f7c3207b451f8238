import { describe, expect, it } from 'vitest';
import { createChecklist } from '../../../src/panel/state/checklist.ts';
import { fillIn } from '../../../src/panel/state/fill-in.ts';
import { sampleDetail, sampleDiagnosis, sampleExchange, sampleFinding, sampleFix, sampleRequest } from '../sample-failures.ts';

const QTY = { in: 'body', path: '/items/0/qty' } as const;
const NOTE = { in: 'body', path: '/note' } as const;
const ORIGINAL = '{"items":[{"sku":"A-1","qty":12}],"note":"soon"}';

const bodyOf = (checklist: ReturnType<typeof createChecklist>): string => {
  const { body } = checklist.fixed.value.request;
  return body.state === 'known' ? body.text : '';
};

describe('checklist', () => {
  const alternatives = sampleFinding({
    fixes: [
      sampleFix({ safety: 'manual', patch: [], steps: ['Ask.'] }),
      sampleFix(),
      sampleFix({ title: 'Remove it', patch: [{ op: 'remove', at: QTY }] }),
    ],
  });
  const other = sampleFinding({ at: NOTE, fixes: [sampleFix({ patch: [{ op: 'set', at: NOTE, value: 'now' }] })] });
  const open = () => createChecklist(sampleDetail('a', sampleDiagnosis([alternatives, other])));

  it('starts from the first fix of the leading group that is not manual', () => {
    const checklist = open();
    expect([...checklist.ticked.value]).toEqual([[0, 1]]);
    expect(bodyOf(checklist)).toBe(ORIGINAL.replace('12', '10'));
  });

  it('undoes exactly', () => {
    const checklist = open();
    checklist.toggle(0, 1);
    expect(checklist.fixed.value.request).toEqual(checklist.detail.exchange.request);
    expect(checklist.fixed.value.fixes).toBe(0);
  });

  it('lets only one fix of a finding stand', () => {
    const checklist = open();
    checklist.toggle(0, 2);
    expect([...checklist.ticked.value]).toEqual([[0, 2]]);
    expect(bodyOf(checklist)).toBe('{"items":[{"sku":"A-1"}],"note":"soon"}');
  });

  it('joins the fixes of several findings', () => {
    const checklist = open();
    checklist.toggle(1, 0);
    expect(bodyOf(checklist)).toBe(ORIGINAL.replace('12', '10').replace('soon', 'now'));
  });

  it('remembers steps that were done', () => {
    const checklist = open();
    checklist.toggleStep('0/0/0');
    expect(checklist.done.value.has('0/0/0')).toBe(true);
    checklist.toggleStep('0/0/0');
    expect(checklist.done.value.size).toBe(0);
  });
});

describe('values to fill in', () => {
  const place = { in: 'body', path: '/email' } as const;
  const fix = sampleFix({
    patch: [{ op: 'set', at: place, value: 'FILL_IN_email' }],
    placeholders: [{ at: place, text: 'FILL_IN_email' }],
  });
  const open = (text: string) => {
    const exchange = sampleExchange('a', sampleRequest({ text }));
    return createChecklist(sampleDetail('a', sampleDiagnosis([sampleFinding({ at: place, fixes: [fix] })]), exchange));
  };

  it.each([
    ['text', 'ada@example.com', '{"a":1,"email":"ada@example.com"}'],
    ['a number', '12', '{"a":1,"email":12}'],
    ['a quoted number', '"12"', '{"a":1,"email":"12"}'],
    ['text with quotes in it', 'say "hi"', '{"a":1,"email":"say \\"hi\\""}'],
    ['text that a replacement would read as a sign', '$&', '{"a":1,"email":"$&"}'],
    ['nothing', '', '{"a":1,"email":"FILL_IN_email"}'],
  ])('puts %s in the placeholder’s place', (_name, typed, expected) => {
    const checklist = open('{"a":1}');
    const [blank] = checklist.blanks.value;
    checklist.fill(blank!.key, 'something else');
    checklist.fill(blank!.key, typed);
    expect([bodyOf(checklist), checklist.blanks.value.map((each) => each.typed)]).toEqual([expected, [typed]]);
  });

  it('keeps what was typed when the fix is undone and applied again', () => {
    const checklist = open('{}');
    checklist.fill(checklist.blanks.value[0]!.key, 'ada@example.com');
    checklist.toggle(0, 0);
    expect(checklist.blanks.value).toEqual([]);
    checklist.toggle(0, 0);
    expect(bodyOf(checklist)).toBe('{"email":"ada@example.com"}');
  });

  it.each([
    ['part of a header', [{ op: 'set', at: { in: 'header', path: 'authorization' }, value: 'Bearer FILL_IN_email' }], 'abc', 'Bearer abc'],
    ['inside of a larger value', [{ op: 'set', at: { in: 'body', path: '' }, value: [{ email: 'FILL_IN_email' }] }], '7', [{ email: 7 }]],
  ] as const)('fills %s', (_name, patch, typed, expected) => {
    expect(fillIn(patch, { at: patch[0].at, text: 'FILL_IN_email' }, typed, true)).toEqual([{ ...patch[0], value: expected }]);
  });

  it.each([
    ['a JSON body, as a value', true, '12', '"email": 12'],
    ['a JSON body, as text', true, 'a"b', '"email": "a\\"b"'],
    ['another body, as it is', false, '12', '"email": "12"'],
  ])('fills an edit of %s', (_name, json, typed, expected) => {
    const patch = [{ op: 'edit', in: 'body', offset: 1, length: 0, text: '"email": "FILL_IN_email"' }] as const;
    expect(fillIn(patch, { at: place, text: 'FILL_IN_email' }, typed, json)).toEqual([{ ...patch[0], text: expected }]);
  });
});

it('puts the next finding on top when one is dismissed, with its fix ticked, and takes that back', () => {
  const second = sampleFinding({ message: 'Second.', at: { in: 'header', path: 'accept' }, fixes: [sampleFix({ title: 'Other' })] });
  const checklist = createChecklist(sampleDetail('a', sampleDiagnosis([sampleFinding(), second])));
  checklist.dismiss(0, true);
  expect([checklist.cause.value, [...checklist.ticked.value]]).toEqual([1, [[1, 0]]]);
  checklist.dismiss(1, true);
  expect([checklist.cause.value, checklist.ticked.value.size]).toEqual([null, 0]);
  checklist.dismiss(0, false);
  expect([checklist.cause.value, [...checklist.ticked.value]]).toEqual([0, [[0, 0]]]);
});
