// A request as a Ruby program that uses Net::HTTP.
import { rubyExpression, rubyString } from '../core/quote/ruby.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyExpression, type ByteWriting } from '../write/body-expression.ts';
import { bodyBase64 } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { splitAddress } from '../write/split-address.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

const RUBY: Abilities = { client: 'Net::HTTP', methods: /^[^a-z]+$/, names: /[^-]$/, repeatsFields: false, userInfo: false };

const BYTES: ByteWriting = {
  none: '""',
  ofFile: (name) => `File.binread(${rubyString(name)})`,
  ofText: rubyString,
  ofBytes: (body) => `${rubyString(bodyBase64(body))}.unpack1("m")`,
};

export const ruby = defineTarget({
  id: 'ruby',
  title: 'Ruby Net::HTTP',
  group: 'language',
  language: 'ruby',
  extension: 'rb',
  docs: 'https://docs.ruby-lang.org/en/master/Net/HTTP.html',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: RUBY.client, adds: ['Accept', 'User-Agent'], compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(RUBY, wire);
  const { expression, files } = bodyExpression(input, wire, BYTES);
  const { scheme, host, port } = server(wire);
  const typed = wire.fields.some(({ name }) => /^content-type$/i.test(name));
  const answers = wire.method !== 'HEAD';
  const text = [
    'require "net/http"',
    '',
    `http = Net::HTTP.new(${rubyString(host)}, ${port})`,
    ...(scheme === 'https' ? ['http.use_ssl = true'] : []),
    `request = Net::HTTPGenericRequest.new(${rubyString(wire.method)}, ${expression !== null}, ${answers}, ${rubyExpression(splitAddress(wire.address).target)})`,
    ...wire.fields.map(({ name, value }) => `request[${rubyString(name)}] = ${rubyExpression(value)}`),
    ...(expression === null ? [] : [`request.body = ${expression}`]),
    // Otherwise Net::HTTP says of a body without a type that it is a form.
    ...(expression === null || typed ? [] : ['def request.supply_default_content_type = nil']),
    'response = http.request(request)',
    'puts response.code, response.body',
  ];
  return { text: text.join('\n'), files };
}

function server({ url }: WireRequest): { scheme: string; host: string; port: number } {
  const scheme = url.text.slice(0, url.text.indexOf(':')).toLowerCase();
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(url.host) ?? [];
  return { scheme, host: host.replaceAll(/^\[|\]$/g, ''), port: port ? Number(port) : scheme === 'https' ? 443 : 80 };
}
