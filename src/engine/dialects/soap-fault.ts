// SOAP faults, versions 1.1 and 1.2: the reason for people, the code, and what the service puts into the detail.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim } from '../core/evidence.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { withProse } from '../read/shape/shape.ts';
import { readTrace, thrownWords } from '../read/trace/trace.ts';
import { MOST_OF_ANSWER, readXml, xmlText } from '../read/xml/xml.ts';
import type { XmlElement } from '../read/xml/xml.ts';

const MOST_ELEMENTS = 1000;

export const soapFault = defineDialect({
  id: 'soap-fault',
  title: 'SOAP fault',
  spec: 'https://www.w3.org/TR/soap12-part1/#soapfault',

  recognize: (response) => (faultIn(response) ? 0.968 : 0),

  read(response) {
    const { text, fault } = faultIn(response) as Fault;
    const said = (path: readonly string[]): string | null => {
      const element = path.reduce<XmlElement | undefined>((around, name) => child(around, name), fault);
      return (element && textIn(text, element)) || null;
    };
    const message = said(['faultstring']) ?? said(['Reason', 'Text']);
    const code = said(['Code', 'Subcode', 'Value']) ?? said(['faultcode']) ?? said(['Code', 'Value']);
    const details = leavesOf(child(fault, 'detail')).map((leaf) => textIn(text, leaf));
    const inMessage = message === null ? null : readTrace(message);
    const trace = inMessage ?? details.map((detail) => readTrace(detail)).find((each) => each !== null) ?? null;
    const claims: StatedClaim[] = details
      .filter((detail) => /\S\s\S/.test(detail) && detail !== message && readTrace(detail) === null)
      .flatMap((detail) => {
        const words = folded(detail);
        const told = withProse([], words);
        return told.length > 0 ? told : [{ text: words, stated: null }];
      });
    const telling = details.find((detail) => /\S\s+\S+\s+\S/.test(detail));
    return {
      // ASP.NET's services put the whole exception into the reason.
      message: message === null ? (telling ?? null) : folded((inMessage && thrownWords(inMessage)) ?? message),
      claims: claims.length > 0 ? claims : withProse([], message),
      ...(code && { code }),
      ...(trace && { trace }),
    };
  },
});

interface Fault {
  readonly text: string;
  readonly fault: XmlElement;
}

function faultIn({ json, text }: ParsedResponse): Fault | null {
  if (json !== undefined || !/<(?:[\w.-]{1,50}:)?Fault\b/.test(text.slice(0, MOST_OF_ANSWER))) return null;
  const start = text.slice(0, MOST_OF_ANSWER);
  const envelope = readXml(start).elements.find(({ name }) => name === 'Envelope');
  const fault = child(child(envelope, 'Body'), 'Fault');
  return fault ? { text: start, fault } : null;
}

/** Servers do not agree on the case of version 1.2's elements. */
function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function leavesOf(element: XmlElement | undefined): XmlElement[] {
  const leaves: XmlElement[] = [];
  const waiting = [...(element?.children ?? [])].toReversed();
  for (let seen = 0; waiting.length > 0 && seen < MOST_ELEMENTS; seen++) {
    const next = waiting.pop() as XmlElement;
    if (next.children.length === 0) leaves.push(next);
    else waiting.push(...next.children.toReversed());
  }
  return leaves;
}

function textIn(text: string, { contentRange: { offset, length } }: XmlElement): string {
  return xmlText(text.slice(offset, offset + Math.min(length, 10_000))).trim();
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 2000);
}
