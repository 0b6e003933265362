/** Tables of a web page as another parser reads them: cells as text, links and ids beside them. */
import { DomHandler, Parser } from 'htmlparser2';

type Node = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
};

export type ReadCell = {
  readonly text: string;
  /** Of the first link in it, without the "#". */
  readonly link: string | null;
  readonly id: string | null;
};

export type ReadTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly kind: string; readonly cells: readonly ReadCell[] }[];
};

export type ReadPage = {
  readonly tables: readonly ReadTable[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Of elements, and of their attributes. */
  readonly names: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly text: string;
};

export function readPage(page: string): ReadPage {
  const handler = new DomHandler();
  new Parser(handler).end(page);
  // The handler's nodes have these fields; only they are read.
  const root = { type: 'root', children: handler.dom as readonly Node[] };
  const elements = [...below(root)];
  return {
    tables: elements.filter(({ name }) => name === 'table').map(readTable),
    ids: elements.flatMap(({ attribs }) => attribs?.['id'] ?? []),
    links: elements.flatMap(({ attribs }) => attribs?.['href'] ?? []),
    attributes: new Set(elements.flatMap(({ attribs }) => Object.keys(attribs ?? {}))),
    names: new Set(elements.flatMap(({ name }) => name ?? [])),
    text: textOf(root),
  };
}

/** The table whose caption has the id. */
export function tableNamed(page: string, id: string): ReadTable {
  const at = page.indexOf(`<caption id="${id}">`);
  const start = page.lastIndexOf('<table>', at);
  const [table] = readPage(page.slice(start, page.indexOf('</table>', at) + 8)).tables;
  if (at < 0 || !table) throw new Error(`no table ${id}`);
  return table;
}

function readTable(table: Node): ReadTable {
  const inside = [...below(table)];
  const named = (name: string) => inside.filter((node) => node.name === name);
  const [head] = named('thead').flatMap((node) =>
    [...below(node)].filter((one) => one.name === 'tr'),
  );
  const bodies = named('tbody').flatMap((node) =>
    [...below(node)].filter((one) => one.name === 'tr'),
  );
  return {
    caption: named('caption').map(textOf).join(),
    head: head ? cellsOf(head).map(({ text }) => text) : [],
    rows: bodies.map((row) => ({ kind: row.attribs?.['class'] ?? '', cells: cellsOf(row) })),
  };
}

function cellsOf(row: Node): readonly ReadCell[] {
  return (row.children ?? [])
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => {
      const inside = [cell, ...below(cell)];
      const link = inside.find(({ name }) => name === 'a')?.attribs?.['href'];
      const id = inside.flatMap(({ attribs }) => attribs?.['id'] ?? [])[0];
      return { text: textOf(cell).trim(), link: link?.slice(1) ?? null, id: id ?? null };
    });
}

function* below(node: Node): Generator<Node> {
  for (const child of node.children ?? []) {
    yield child;
    yield* below(child);
  }
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  if (node.type === 'style') return '';
  return (node.children ?? []).map(textOf).join('');
}
