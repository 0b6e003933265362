/**
 * Reads the plain part of XML by hand, many times as fast as a full parser: elements and attributes
 * with ASCII names, text, the usual references. It judges nothing: where anything else begins, right or
 * wrong, it stops before it and leaves the rest to the full parser.
 */

/** An element's attributes: each name, and after it its value. */
export type Attributes = readonly string[];

/** Names are as they are written. Blanks around the root element may be left out. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
};

export type PlainReader = {
  /**
   * Reports what is plain and answers where it stopped: the text's length if all of it is. Each text
   * goes on where the one before ended; after a stop there is nothing more to read.
   */
  readonly read: (text: string) => number;
  /** True when the root element is closed. */
  readonly isOver: () => boolean;
  /** XML that leaves a full parser where this reader stopped. */
  readonly soFar: () => string;
};

/** What a step answers where it can't go on. */
const stop = -1;
/** Their names are compared each with each, so that an element of many is the full parser's. */
const mostAttributes = 24;

const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tab = 0x09;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
/** Above it are no characters of XML; halves of pairs below it come in pairs, as they were decoded. */
const lastCharacter = 0xfffd;

const nameStart = 2;
const nameKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z:_]/.test(character) ? nameStart : /[0-9.-]/.test(character) ? 1 : 0;
});

export function createPlainReader(events: XmlEvents): PlainReader {
  /** The elements that are open. */
  const path: string[] = [];
  let declaration: string | null = null;
  let isOver = false;
  /** True while each character means itself. */
  let isBare = false;

  const close = (next: number): number => {
    path.pop();
    events.close();
    isOver = path.length === 0;
    return next;
  };

  const openTag = (text: string, at: number): number => {
    const nameEnd = endOfName(text, at + 1);
    if (nameEnd === at + 1 || isOver) return stop;
    const attributes: string[] = [];
    const end = readAttributes(text, nameEnd, isBare, attributes);
    if (end === stop) return stop;
    const name = text.slice(at + 1, nameEnd);
    events.open(name, attributes);
    path.push(name);
    return text.charCodeAt(end) === greater ? end + 1 : close(end + 2);
  };

  const closeTag = (text: string, at: number): number => {
    const name = path[path.length - 1];
    if (name === undefined || !text.startsWith(name, at + 2)) return stop;
    const end = at + 2 + name.length;
    return text.charCodeAt(end) === greater ? close(end + 1) : stop;
  };

  const characters = (text: string, at: number): number => {
    const end = endOfText(text, at);
    if (end === stop) return stop;
    const written = text.slice(at, end);
    if (path.length === 0 && /[^ \t\r\n]/.test(written)) return stop;
    const said = isBare ? written : plainText(written);
    if (said === null) return stop;
    events.text(said);
    return end;
  };

  const piece = (text: string, at: number): number => {
    if (text.charCodeAt(at) !== less) return characters(text, at);
    return text.charCodeAt(at + 1) === slash ? closeTag(text, at) : openTag(text, at);
  };

  return {
    read: (text) => {
      let at = 0;
      if (declaration === null) {
        declaration = declarationOf(text);
        at = declaration.length;
        if (text.charCodeAt(0) !== less) return 0;
      }
      isBare = !['&', '\r', ']]>'].some((mark) => text.includes(mark, at));
      while (at < text.length) {
        const next = piece(text, at);
        if (next === stop) return at;
        at = next;
      }
      return at;
    },
    isOver: () => isOver,
    soFar: () =>
      `${declaration ?? ''}${isOver ? '<over/>' : path.map((name) => `<${name}>`).join('')}`,
  };
}

/** The declaration that nearly every part begins with; empty where there is none, or an odd one. */
function declarationOf(text: string): string {
  const plain =
    /^<\?xml\s+version=(["'])1\.0\1(?:\s+encoding=(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?>(?:\r?\n)?/;
  return plain.exec(text)?.[0] ?? '';
}

/** Where the name ends that begins there; there itself where none does. */
function endOfName(text: string, at: number): number {
  if (nameKinds[text.charCodeAt(at)] !== nameStart) return at;
  let end = at + 1;
  // Neither beyond ASCII nor beyond the text is anything plain.
  while ((nameKinds[text.charCodeAt(end)] ?? 0) > 0) end += 1;
  return end;
}

/** Adds what stands before the tag's end to the list; answers where its `>` or `/>` is. */
function readAttributes(
  text: string,
  start: number,
  isBare: boolean,
  attributes: string[],
): number {
  let at = start;
  for (;;) {
    const gap = at;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (code === greater || (code === slash && text.charCodeAt(at + 1) === greater)) return at;
    const nameEnd = endOfName(text, at);
    if (nameEnd === at || at === gap || text.charCodeAt(nameEnd) !== equals) return stop;
    const valueEnd = endOfValue(text, nameEnd + 1);
    if (valueEnd === stop || attributes.length === 2 * mostAttributes) return stop;
    const name = text.slice(at, nameEnd);
    const written = text.slice(nameEnd + 2, valueEnd);
    const value = isBare ? written : withoutReferences(written);
    if (value === null || hasName(attributes, name)) return stop;
    attributes.push(name, value);
    at = valueEnd + 1;
  }
}

function hasName(attributes: Attributes, name: string): boolean {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return true;
  return false;
}

/** Where the quote is that ends the value. Spaces of other kinds would have to be made plain ones. */
function endOfValue(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== doubleQuote && quote !== singleQuote) return stop;
  let end = at + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === quote) return end;
    if (!(code >= space && code <= lastCharacter) || code === less) return stop;
    end += 1;
  }
}

function endOfText(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === less) return end;
    if (!(code >= space && code <= lastCharacter) && !isSpace(code)) return stop;
    end += 1;
  }
}

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || code === tab;
}

/** The characters that are meant; null for what may not stand in text. */
function plainText(text: string): string | null {
  if (text.includes(']]>')) return null;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return withoutReferences(lines);
}

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Null where one of them is none of the five that XML knows, nor a character by number. */
function withoutReferences(text: string): string | null {
  if (!text.includes('&')) return text;
  let isPlain = true;
  const said = text.replace(/&[^&;]*;?/g, (reference) => {
    const character = named[reference] ?? numbered(reference);
    isPlain &&= character !== null;
    return character ?? '';
  });
  return isPlain ? said : null;
}

/** By a few digits only: what they are worth beyond Unicode's end is for the full parser to say. */
function numbered(reference: string): string | null {
  const [, hexadecimal, digits] = /^&#(?:x([0-9A-Fa-f]{1,4})|([0-9]{1,5}));$/.exec(reference) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(digits);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (isHalf || !((code >= space && code <= lastCharacter) || isSpace(code))) return null;
  return String.fromCharCode(code);
}
