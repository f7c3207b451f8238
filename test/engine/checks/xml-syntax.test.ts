import { xmlSyntax } from '#engine/checks/xml-syntax.ts';
import { testCheck } from './test-check.ts';

const XML = { headers: { 'Content-Type': 'application/xml' } };
const at = (offset: number) => ({ in: 'body', path: '', offset }) as const;
const sent = (body: string) => ({ name: body.slice(0, 60), ...XML, body });

testCheck(xmlSyntax, {
  silent: [
    { name: 'no body', ...XML },
    sent(''),
    sent('<a/>'),
    sent('<?xml version="1.0"?>\n<a b="1" c=\'2\'>x &amp; y &#10; &#xA;<!-- a < b & c --><![CDATA[a < b & c]]></a>\n'),
    sent('\uFEFF<?xml version="1.0"?><a/>'),
    sent('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'),
    sent('<!DOCTYPE a><a><?php echo 1 ?></a>'),
    sent('<s:a xmlns:s="urn:x"><s:b s:c="1" xml:lang="en"/></s:a>'),
    sent('<a>x > y</a >'),
    sent('<größe größer="ja">1</größe>'),
    { name: 'a body that was cut', ...XML, body: { state: 'known', text: '<a><b>', form: 'text', complete: false } },
    { name: 'a body that is not at hand', ...XML, body: { state: 'unknown', reason: 'not-handed-over', bytes: null } },
    { name: 'JSON under an XML type, which another check tells', ...XML, body: '{"a":1}' },
    { name: 'HTML', headers: { 'Content-Type': 'text/html' }, body: '<p>a & b' },
    { name: 'a text that only begins with a bracket', headers: { 'Content-Type': 'text/plain' }, body: '<3 you & me' },
  ],
  reporting: [
    {
      ...sent('<Delete><Object><Key>z</Key></Delete>'),
      reports: [
        {
          messageId: 'unclosed',
          at: at(28),
          values: { found: 'Object' },
          safety: ['review'],
          fixed: { body: '<Delete><Object><Key>z</Key></Object></Delete>' },
        },
      ],
    },
    {
      ...sent('<a><B>1</b></a>'),
      reports: [{ messageId: 'wrong-close', at: at(9), values: { found: 'b' }, fixed: { body: '<a><B>1</B></a>' } }],
    },
    { ...sent('<a>1</b></a>'), reports: [{ messageId: 'stray-close', at: at(4), fixed: { body: '<a>1</a>' } }] },
    { ...sent('<a/></b>'), reports: [{ messageId: 'stray-close', at: at(4), fixed: { body: '<a/>' } }] },
    {
      ...sent('<a><b>1</b>'),
      reports: [{ messageId: 'cut-off', at: at(11), values: { found: 'a' }, safety: ['review'], fixed: { body: '<a><b>1</b></a>' } }],
    },
    { ...sent('<a><!-- x</a>'), reports: [{ messageId: 'unfinished', at: at(3), safety: ['manual'] }] },
    { ...sent('<a b="1><c/></a>'), reports: [{ messageId: 'unfinished', at: at(0), safety: ['manual'] }] },
    {
      ...sent('<a>Tom & Jerry</a>'),
      reports: [{ messageId: 'bare-ampersand', at: at(7), safety: ['safe'], fixed: { body: '<a>Tom &amp; Jerry</a>' } }],
    },
    {
      ...sent('<a href="?a=1&b=2"/>'),
      reports: [{ messageId: 'bare-ampersand', at: at(13), safety: ['safe'], fixed: { body: '<a href="?a=1&amp;b=2"/>' } }],
    },
    {
      ...sent('<a>x&nbsp;y&foo;</a>'),
      reports: [{ messageId: 'unknown-entity', at: at(4), safety: ['review'], fixed: { body: '<a>x\u00a0y&amp;foo;</a>' } }],
    },
    {
      ...sent('<a>1 < 2</a>'),
      reports: [{ messageId: 'bare-less-than', at: at(5), safety: ['safe'], fixed: { body: '<a>1 &lt; 2</a>' } }],
    },
    {
      ...sent('<a b=1 c=x/>'),
      reports: [{ messageId: 'attribute-quotes', at: at(5), safety: ['safe'], fixed: { body: '<a b="1" c="x"/>' } }],
    },
    {
      ...sent('<a checked>1</a>'),
      reports: [{ messageId: 'attribute-value', at: at(3), safety: ['review'], fixed: { body: '<a checked="checked">1</a>' } }],
    },
    {
      ...sent('<a b="1" b="2"/>'),
      reports: [{ messageId: 'duplicate-attribute', at: at(9), safety: ['review'], fixed: { body: '<a b="1" />' } }],
    },
    {
      ...sent('<c:q><c:p/></c:q>'),
      reports: [
        {
          messageId: 'unbound-prefix',
          at: at(1),
          values: { found: 'c' },
          safety: ['review'],
          fixed: { body: '<c:q xmlns:c="FILL_IN_c"><c:p/></c:q>' },
        },
      ],
    },
    {
      ...sent('<a xsi:nil="true"/>'),
      reports: [
        {
          messageId: 'unbound-prefix',
          at: at(1),
          fixed: { body: '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>' },
        },
      ],
    },
    { ...sent('<a/>x'), reports: [{ messageId: 'outside-root', at: at(4), safety: ['review'], fixed: { body: '<a/>' } }] },
    { ...sent('<a/><b/>'), reports: [{ messageId: 'second-root', at: at(4), safety: ['manual'] }] },
    {
      ...sent('\n <?xml version="1.0"?><a/>'),
      reports: [{ messageId: 'late-declaration', at: at(2), safety: ['safe'], fixed: { body: '<?xml version="1.0"?><a/>' } }],
    },
    { ...sent('<a>\u0001</a>'), reports: [{ messageId: 'control-character', at: at(3), fixed: { body: '<a></a>' } }] },
    { ...sent('<?xml version="1.0"?>'), reports: [{ messageId: 'no-element', at: at(0), safety: ['manual'] }] },
    {
      name: 'an undeclared body',
      body: '<?xml version="1.0"?><a>',
      reports: [{ messageId: 'undeclared', at: at(24), fixed: { body: '<?xml version="1.0"?><a></a>' } }],
    },
    {
      name: 'an undeclared body that the server could not parse',
      body: '<?xml version="1.0"?><a>',
      message: 'The XML is not well-formed',
      reports: [{ messageId: 'cut-off', at: at(24) }],
    },
  ],
});
