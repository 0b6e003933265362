/** A workbook's styles with more of them at the end of each list, so that no style in use changes. */
import { appended, declarePart, type Package, relate, relationsOf, xmlHead } from './package.ts';
import { applyEdits, type Edit, insertion, type Tag, tagsOf, withAttribute } from './xml-text.ts';

export type StyleSheet = {
  readonly addFont: (properties: string) => number;
  readonly addFill: (argb: string) => number;
  readonly addBorder: (sides: string) => number;
  /** A new cell style; `attributes` as in `<xf …>`. */
  readonly addStyle: (attributes: string, children?: string) => number;
  /** The style of that number with another fill, the same one for the same question. */
  readonly withFill: (style: number, fill: number) => number;
  /** Writes all that was added. */
  readonly save: () => void;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The lists that styles are made of, in the order in which they must stand. */
const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type ListName = (typeof lists)[number];

/** What a list holds where a file has none: what Excel takes for granted. */
const bare: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

type List = {
  readonly tag: Tag | null;
  readonly items: readonly string[];
  /** The items are those that a file without any goes by, and must be written with the first added. */
  readonly isBare: boolean;
  readonly added: string[];
};

export function openStyles(pack: Package, workbook: string): StyleSheet {
  const known = relationsOf(pack, workbook).find(({ type }) => type === 'styles')?.target;
  const path = known ?? addPart(pack, workbook);
  const xml = pack.read(path) ?? `${xmlHead}<styleSheet xmlns="${main}"></styleSheet>`;
  const prefix = [...tagsOf(xml)][0]?.prefix ?? '';
  const all = readLists(xml);
  const addTo = (name: 'fonts' | 'fills' | 'borders' | 'cellXfs', item: string): number => {
    const { items, added } = all[name];
    added.push(prefixed(item, prefix));
    return items.length + added.length - 1;
  };
  const filled = new Map<string, number>();
  return {
    addFont: (properties) => addTo('fonts', `<font>${properties}</font>`),
    addFill: (argb) =>
      addTo(
        'fills',
        `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    addBorder: (sides) => addTo('borders', `<border>${sides}</border>`),
    addStyle: (attributes, children = '') => addTo('cellXfs', `<xf ${attributes}>${children}</xf>`),
    withFill: (style, fill) => {
      const key = `${style} ${fill}`;
      const seen = filled.get(key);
      if (seen !== undefined) return seen;
      const { items, added } = all.cellXfs;
      const model = items[style] ?? items[0] ?? '<xf/>';
      added.push(withFillOf(model, fill));
      const index = items.length + added.length - 1;
      filled.set(key, index);
      return index;
    },
    save: () => pack.write(path, written(xml, all, prefix)),
  };
}

function addPart(pack: Package, workbook: string): string {
  const path = pack.read('xl/styles.xml') === null ? 'xl/styles.xml' : 'xl/styles-of-list.xml';
  relate(pack, workbook, 'styles', path);
  declarePart(pack, path, stylesType);
  return path;
}

function withFillOf(style: string, fill: number): string {
  const end = style.indexOf('>') + 1;
  const tag = withAttribute(style.slice(0, end), 'fillId', String(fill));
  return withAttribute(tag, 'applyFill', '1') + style.slice(end);
}

/** The items of each list as they are written. */
function readLists(xml: string): Record<ListName, List> {
  const found = new Map<string, { tag: Tag; items: string[] }>();
  let open: { tag: Tag; items: string[] } | null = null;
  let start = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.depth === 1 && tag.kind !== 'close') {
      open = { tag, items: [] };
      found.set(tag.name, open);
    }
    if (tag.depth !== 2 || open === null) continue;
    if (tag.kind === 'open') start = tag.start;
    else open.items.push(xml.slice(tag.kind === 'empty' ? tag.start : start, tag.end));
  }
  const listOf = (name: ListName): List => {
    const { tag = null, items = [] } = found.get(name) ?? {};
    const isBare = items.length === 0;
    return { tag, items: isBare ? (bare[name] ?? []) : items, isBare, added: [] };
  };
  return {
    numFmts: listOf('numFmts'),
    fonts: listOf('fonts'),
    fills: listOf('fills'),
    borders: listOf('borders'),
    cellStyleXfs: listOf('cellStyleXfs'),
    cellXfs: listOf('cellXfs'),
  };
}

function written(xml: string, all: Record<ListName, List>, prefix: string): string {
  const tags = [...tagsOf(xml)].filter(({ depth }) => depth <= 1);
  const edits: Edit[] = [];
  for (const name of lists) {
    const { tag, items, isBare, added } = all[name];
    if (added.length === 0) continue;
    const count = items.length + added.length;
    const taken = isBare ? items.map((item) => prefixed(item, prefix)) : [];
    const content = [...taken, ...added].join('');
    if (tag?.kind === 'open') {
      const close = tags.find((one) => one.name === name && one.kind === 'close');
      const counted = withAttribute(xml.slice(tag.start, tag.end), 'count', String(count));
      edits.push({ start: tag.start, end: tag.end, text: counted });
      if (close) edits.push(insertion(close.start, content));
      continue;
    }
    const text = `<${prefix}${name} count="${count}">${content}</${prefix}${name}>`;
    if (tag) edits.push({ start: tag.start, end: tag.end, text });
    else edits.push(insertion(placeFor(name, tags), text));
  }
  const isEmptyRoot = tags[0]?.kind === 'empty';
  if (isEmptyRoot) {
    return appended(xml, 'styleSheet', () => edits.map(({ text }) => text).join(''));
  }
  return applyEdits(xml, edits);
}

/** Before the first element that must stand after the list. */
function placeFor(name: ListName, tags: readonly Tag[]): number {
  const before: readonly string[] = lists.slice(0, lists.indexOf(name));
  const next = tags.find(
    (tag) => tag.depth === 1 && tag.kind !== 'close' && !before.includes(tag.name),
  );
  const end = tags.find(({ depth, kind }) => depth === 0 && kind === 'close');
  return next?.start ?? end?.start ?? 0;
}

/** Our own elements with the prefix that the part's have. */
function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?![\w.-]+:)/g, `<$1${prefix}`);
}
