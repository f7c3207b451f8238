// Changes the elements of an XML body; every other character stays as it is.
import { phrase } from '../core/phrase.ts';
import { readXml, xmlEscape, type XmlElement } from '../read/xml/xml.ts';
import { findElement } from '../read/body/xml-tree.ts';
import { scalarText } from './flat-values.ts';
import { indentAt } from './json-layout.ts';
import { ABSENT, replaced, type Editor, type Outcome } from './outcome.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/** Changes XML text. */
export const editXml: Editor = (text, segments, change) => {
  const { elements } = readXml(text);
  const element = findElement(elements, segments);
  if (change.op === 'set') {
    const value = scalarText(change.value);
    if (value === null) return { refused: phrase('An element takes text only.') };
    return element ? setContent(text, element, xmlEscape(value)) : addElement(text, elements, segments, xmlEscape(value));
  }
  if (!element) return ABSENT;
  if (change.op === 'rename') return rename(text, element, change.name);
  const blank = /[ \t]*\r?\n?[ \t]*$/.exec(text.slice(Math.max(0, element.range.offset - 200), element.range.offset))?.[0].length ?? 0;
  return replaced(text, { offset: element.range.offset - blank, length: element.range.length + blank }, '');
};

function setContent(text: string, element: XmlElement, content: string): Outcome {
  if (!element.selfClosing) return replaced(text, element.contentRange, content);
  const { offset, length } = element.range;
  const tag = text.slice(offset, offset + length - 2).trimEnd();
  return replaced(text, element.range, `${tag}>${content}</${element.prefix}${element.name}>`);
}

function addElement(text: string, elements: readonly XmlElement[], segments: readonly string[], content: string): Outcome {
  const parent = findElement(elements, segments.slice(0, -1));
  const name = segments.at(-1) ?? '';
  if (!parent) return { refused: phrase('The element around this place is not there.') };
  if (!NAME.test(name)) return { refused: phrase('An element cannot have this name.') };
  const last = parent.children.at(-1);
  const tag = (last ?? parent).prefix + name;
  const added = `<${tag}>${content}</${tag}>`;
  if (!last)
    return setContent(
      text,
      parent,
      text.slice(parent.contentRange.offset, parent.contentRange.offset + parent.contentRange.length) + added,
    );
  const lineStart = text.lastIndexOf('\n', last.range.offset) + 1;
  const ownLine = lineStart > 0 && text.slice(lineStart, last.range.offset).trim() === '';
  const lead = ownLine ? `\n${indentAt(text, last.range.offset)}` : '';
  return replaced(text, { offset: last.range.offset + last.range.length, length: 0 }, lead + added);
}

function rename(text: string, element: XmlElement, name: string): Outcome {
  if (!NAME.test(name)) return { refused: phrase('An element cannot have this name.') };
  const { offset, length } = element.range;
  const end = element.contentRange.offset + element.contentRange.length;
  const closing = element.selfClosing || end === offset + length ? '' : `</${element.prefix}${name}>`;
  const { nameRange } = element;
  const opening =
    text.slice(0, nameRange.offset) + name + text.slice(nameRange.offset + nameRange.length, element.selfClosing ? offset + length : end);
  return { text: opening + closing + text.slice(offset + length) };
}
