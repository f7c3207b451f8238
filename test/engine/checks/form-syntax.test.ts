import { formSyntax } from '#engine/checks/form-syntax.ts';
import { testCheck } from './test-check.ts';

const sent = (body: string) => ({ name: body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });
const at = (offset: number) => ({ in: 'body', path: '', offset }) as const;
const mended = (messageId: string, offset: number, safety: 'safe' | 'review', body: string) => ({
  reports: [{ messageId, at: at(offset), safety: [safety], fixed: { body } }],
});

testCheck(formSyntax, {
  silent: [
    { name: 'no body' },
    sent('a=1&b=x+y&c=%C3%A9&d[]=1&e='),
    sent('a=1;2&b=(x)!*'),
    sent('a=1&&b=2'),
    sent('flag&b=2'),
    { name: 'JSON, which another check tells', headers: sent('').headers, body: '{"a":"b & c"}' },
    { name: 'a query', url: 'https://api.example.com/?a=50%' },
    { name: 'a body that was cut', headers: sent('').headers, body: { state: 'known', text: 'a=5%', form: 'text', complete: false } },
  ],
  reporting: [
    { ...sent('?user=ann&a=1'), message: 'user is required', ...mended('question-mark', 0, 'safe', 'user=ann&a=1') },
    { ...sent('user=ann\r\npass=x\r\n'), message: 'Missing parameter: pass', ...mended('lines', 8, 'review', 'user=ann&pass=x\r\n') },
    { ...sent('user=ann;pass=x'), ...mended('semicolons-quiet', 8, 'review', 'user=ann&pass=x') },
    { ...sent('user=ann&amp;pass=x'), message: 'Missing parameter: pass', ...mended('entities', 8, 'review', 'user=ann&pass=x') },
    { ...sent('name=Tom & Jerry&b=1'), ...mended('bare-ampersand-quiet', 8, 'review', 'name=Tom+%26+Jerry&b=1') },
    { ...sent('a=50%&b=1'), message: 'URI malformed', ...mended('broken-percent', 4, 'safe', 'a=50%25&b=1') },
    { ...sent('a=caf%E9'), ...mended('not-utf8-quiet', 5, 'review', 'a=caf%C3%A9') },
    { ...sent('a=é b'), ...mended('raw-quiet', 2, 'safe', 'a=%C3%A9+b') },
    { ...sent('?user=ann&a=1'), ...mended('question-mark-quiet', 0, 'safe', 'user=ann&a=1') },
    { ...sent('user=ann\r\npass=x\r\n'), ...mended('lines-quiet', 8, 'review', 'user=ann&pass=x\r\n') },
    { ...sent('user=ann;pass=x'), message: 'Missing parameter: pass', ...mended('semicolons', 8, 'review', 'user=ann&pass=x') },
    { ...sent('user=ann&amp;pass=x'), ...mended('entities-quiet', 8, 'review', 'user=ann&pass=x') },
    { ...sent('name=Tom & Jerry&b=1'), message: 'Malformed form data', ...mended('bare-ampersand', 8, 'review', 'name=Tom+%26+Jerry&b=1') },
    { ...sent('a=50%&b=1'), ...mended('broken-percent-quiet', 4, 'safe', 'a=50%25&b=1') },
    { ...sent('a=caf%E9'), message: 'invalid UTF-8 in request body', ...mended('not-utf8', 5, 'review', 'a=caf%C3%A9') },
    { ...sent('a=é b'), message: 'URI malformed', ...mended('raw', 2, 'safe', 'a=%C3%A9+b') },
  ],
});
