// Rust's texts are compiled and run with a stand-in for reqwest that prints what it is told: the real one cannot be assumed to be here.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { targetNamed } from '#engine/all-targets.ts';
import type { Request } from '#engine/index.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { hostileRequest } from './hostile-request.ts';
import { runProgram, type Bundle } from './programs.ts';
import { asArrived } from './read-back.ts';
import { textOf } from './rendered.ts';

/** The part of reqwest::blocking that our texts use, with the types that it takes; each request is a line of hexadecimal words. */
const STAND_IN = `
use std::error::Error;
fn hex(bytes: &[u8]) -> String { bytes.iter().map(|b| format!("{:02x}", b)).collect() }
pub struct Method(Vec<u8>);
impl Method { pub fn from_bytes(bytes: &[u8]) -> Result<Method, Box<dyn Error>> { Ok(Method(bytes.to_vec())) } }
pub mod blocking {
    use std::error::Error;
    use super::{hex, Method};
    pub struct Client;
    pub struct Body(Vec<u8>);
    impl From<&'static str> for Body { fn from(text: &'static str) -> Body { Body(text.as_bytes().to_vec()) } }
    impl From<&'static [u8]> for Body { fn from(bytes: &'static [u8]) -> Body { Body(bytes.to_vec()) } }
    impl From<Vec<u8>> for Body { fn from(bytes: Vec<u8>) -> Body { Body(bytes) } }
    pub struct RequestBuilder { words: Vec<String>, body: String }
    pub struct Response;
    impl Client {
        pub fn new() -> Client { Client }
        pub fn request<U: AsRef<str>>(&self, method: Method, url: U) -> RequestBuilder {
            RequestBuilder { words: vec![hex(&method.0), hex(url.as_ref().as_bytes())], body: String::new() }
        }
    }
    impl RequestBuilder {
        pub fn header<V: AsRef<[u8]>>(mut self, name: &str, value: V) -> RequestBuilder {
            self.words.push(format!("{}:{}", hex(name.as_bytes()), hex(value.as_ref())));
            self
        }
        pub fn body<B: Into<Body>>(mut self, body: B) -> RequestBuilder { self.body = hex(&body.into().0); self }
        pub fn send(self) -> Result<Response, Box<dyn Error>> { println!("> {} {}", self.words.join(" "), self.body); Ok(Response) }
    }
    impl Response {
        pub fn status(&self) -> u16 { 200 }
        pub fn text(self) -> Result<String, Box<dyn Error>> { Ok(String::new()) }
    }
}
`;

const rustProgram: Bundle = (texts) => {
  const modules = texts.map((text, index) => `mod request${index} {\n${text.replace('fn main()', 'pub fn main()')}\n}\n`);
  const main = `fn main() {\n${texts.map((_, index) => `    request${index}::main().unwrap();`).join('\n')}\n}\n`;
  const compile =
    'rustc --edition 2021 --crate-type rlib --out-dir .. reqwest.rs && rustc --edition 2021 -o ../all -L .. --extern reqwest all.rs && ../all';
  return { files: { 'reqwest.rs': STAND_IN, 'all.rs': [...modules, main].join('\n') }, command: ['sh', '-c', compile] };
};

const bytes = (hex = ''): string => Buffer.from(hex, 'hex').toString('utf8');

/** Returns how many could be said. */
async function expectAllTold(requests: readonly Request[]): Promise<number> {
  const said = requests.flatMap((request) => {
    const text = textOf(targetNamed('rust'), request);
    return text === null ? [] : [{ request, text }];
  });
  const { output, exitCode, filesLeft } = await runProgram(rustProgram(said.map(({ text }) => text)));
  expect({ exitCode, filesLeft, output: exitCode === 0 ? '' : output }).toEqual({ exitCode: 0, filesLeft: [], output: '' });
  const told = output.split('\n').filter((line) => line.startsWith('> '));
  expect(told).toHaveLength(said.length);
  said.forEach(({ request }, index) => {
    const words = told[index]!.slice(2).split(' ');
    const headers = words.slice(2, -1).map((word): [string, string] => [bytes(word.split(':')[0]), bytes(word.split(':')[1])]);
    const read = { method: bytes(words[0]), url: bytes(words[1]), headers, body: Buffer.from(words.at(-1) ?? '', 'hex') };
    expectArrived(asArrived(read), request, { adds: [] });
  });
  return said.length;
}

describe('rust', () => {
  it('tells every shared request as it is', async () => {
    expect(await expectAllTold(requestFixtures.map(({ request }) => request))).toBeGreaterThan(25);
  });

  it('tells hostile requests as they are, or refuses them', async () => {
    const batch = fc.array(hostileRequest, { minLength: 300, maxLength: 300, size: 'max' });
    await fc.assert(
      fc.asyncProperty(batch, async (requests) => void (await expectAllTold(requests))),
      { numRuns: propertyRuns(1, 30), endOnFailure: true },
    );
  });
});
