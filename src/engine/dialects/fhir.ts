// FHIR's OperationOutcome, in JSON and in XML: issues with diagnostics, and FHIRPath or XPath to the element.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { withProse } from '../read/shape/shape.ts';
import { MOST_OF_ANSWER, readXml, xmlText } from '../read/xml/xml.ts';
import type { XmlElement } from '../read/xml/xml.ts';

const MOST_ISSUES = 200;

/** An issue, as JSON has it; XML is brought to the same form. */
type Issue = Record<string, unknown>;

export const fhir = defineDialect({
  id: 'fhir',
  title: 'FHIR OperationOutcome',
  spec: 'https://hl7.org/fhir/operationoutcome.html',

  recognize: (response) => (issuesIn(response).length > 0 ? 0.967 : 0),

  read(response) {
    const issues = issuesIn(response);
    const refusals = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    const told = refusals.length > 0 ? refusals : issues;
    const message = told.map(textOf).find((text) => text !== null) ?? null;
    const code = told.map((issue) => issue['code']).find((each) => typeof each === 'string');
    return { message, claims: withProse(told.flatMap(claimsOfIssue).slice(0, MOST_ISSUES), message), ...(code ? { code } : {}) };
  },
});

function issuesIn({ json, text }: ParsedResponse): Issue[] {
  if (isObject(json))
    return json['resourceType'] === 'OperationOutcome' && Array.isArray(json['issue'])
      ? json['issue'].slice(0, MOST_ISSUES).filter(isObject)
      : [];
  if (json !== undefined || !text.slice(0, 2000).includes('<OperationOutcome')) return [];
  const xml = text.slice(0, MOST_OF_ANSWER);
  const outcome = readXml(xml).elements.find(({ name }) => name === 'OperationOutcome');
  return (outcome?.children ?? [])
    .filter(({ name }) => name === 'issue')
    .slice(0, MOST_ISSUES)
    .map((issue) => issueOf(xml, issue));
}

/** FHIR's XML keeps values in attributes: `<code value="structure"/>`. */
function issueOf(xml: string, issue: XmlElement): Issue {
  const value = (element: XmlElement | undefined): string | undefined => {
    const tag = element && xml.slice(element.range.offset, element.contentRange.offset || element.range.offset + element.range.length);
    const quoted = /\svalue\s?=\s?(?:"([^"]{0,10000})"|'([^']{0,10000})')/.exec(tag ?? '');
    return quoted ? xmlText(quoted[1] ?? quoted[2] ?? '') : undefined;
  };
  const all = (name: string) => issue.children.filter((child) => child.name === name);
  const details = all('details')[0]?.children.find(({ name }) => name === 'text');
  return {
    severity: value(all('severity')[0]),
    code: value(all('code')[0]),
    diagnostics: value(all('diagnostics')[0]),
    details: { text: value(details) },
    location: all('location').map(value),
    expression: all('expression').map(value),
  };
}

/** `details.text` is for people, `diagnostics` for those who mend; servers fill in one of them. */
function textOf({ diagnostics, details }: Issue): string | null {
  const coding =
    isObject(details) && Array.isArray(details['coding']) && isObject(details['coding'][0]) ? details['coding'][0]['display'] : null;
  const texts = [isObject(details) ? details['text'] : null, diagnostics, coding];
  return texts.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? null;
}

function claimsOfIssue(issue: Issue): StatedClaim[] {
  const text = textOf(issue);
  if (text === null) return [];
  const { code, expression, location } = issue;
  const paths = [expression, location].find((each) => Array.isArray(each) && each.length > 0) as unknown[] | undefined;
  const element = /\[element="([\w.[\]]{1,200})"\]/.exec(text.slice(0, 5000))?.[1];
  const named = paths ?? (element ? [element] : []);
  const places = named
    .filter((path) => typeof path === 'string')
    .slice(0, 20)
    .flatMap(placeOf);
  const said = { ...(typeof code === 'string' ? { code } : {}), ...detailOf(readSentence(text)) };
  // The resource as a whole, of which the words name an element.
  const isWhole = places.length === 1 && places[0]!.segments?.length === 0;
  const inWords = isWhole ? withProse([], text).flatMap(({ stated }) => (stated ? placeOf(stated.text) : [])) : [];
  if (inWords.length > 0) return inWords.map((stated) => ({ text, stated, ...said }));
  return places.length > 0 ? places.map((stated) => ({ text, stated, ...said })) : [{ text, stated: null, ...said }];
}

/**
 * `Patient.name[0].family` and `/f:Patient/f:name` begin with the resource's type; a search parameter stands as `http.name`.
 * HAPI's `Line 1, col 20` is no path.
 */
function placeOf(path: string): StatedPlace[] {
  if (!/^[\w/:.[\]()-]{1,300}$/.test(path)) return [];
  const parameter = /^http\.(.+)$/.exec(path)?.[1];
  if (parameter) return [{ text: path, segments: [parameter], in: 'query' }];
  const { segments } = readFieldPath(path.replaceAll(/\bf:/g, '').replaceAll(/\.(?:ofType|where|extension)\([^)]*\)/g, ''));
  const typed = /^[A-Z]/.test(String(segments[0]));
  return [{ text: path, segments: typed ? segments.slice(1) : segments, in: 'body' }];
}
