/** XML as writers write it and as nobody should: made at random, to hold one reader against another. */
import fc from 'fast-check';

const plain = {
  name: fc.constantFrom('c', 'v', 'row', 'x:t', 'si', 'a.b-c_1', 'is'),
  text: fc.oneof(
    fc.constantFrom('1115', ' ', '\n  ', 'Kỳ Bắc', 'a]]b', 'x > y', '\t', '"', "it's", '👍', 'Ŀ'),
    fc.constantFrom('&amp;', '&lt;&gt;', '&quot;', '&apos;', '&#10;', '&#xD;', '&#7888;', '\r\n'),
  ),
};
/** Right or wrong, what the reader by hand knows nothing of, or must not let pass. */
const odd = fc.constantFrom(
  '<!-- chú thích -->',
  '<!---->',
  '<!-- a -- b -->',
  '<![CDATA[1 < 2 & 3]]>',
  '<![CDATA[]]]]><![CDATA[>]]>',
  '<?pi some thing?>',
  '<?xml version="1.0"?>',
  '<?xml version="1.1"?>',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  ']]>',
  '&b;',
  '&;',
  '&',
  '&amp',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&#128077;',
  '&#x1F44D;',
  '&#00065;',
  '&#X41;',
  '&toString;',
  '<',
  '>',
  '</',
  '</v >',
  '<v/ >',
  '</>',
  '<>',
  '< v>',
  '<1/>',
  '<đơn-vị số="1"/>',
  '<v a="1"b="2"/>',
  '<v a="1" a="2"/>',
  '<v a = "1"/>',
  '<v a=1/>',
  '<v a/>',
  '<v a="<"/>',
  '<v a="a\tb\r\nc"/>',
  '<v a="&#9;&amp;&quot;"/>',
  "<v a='\"'/>",
  '<v a="1" />',
  '<v\n\ta="1"\r\nb="2"\r>',
  '<v:/>',
  '<:/>',
  '\u0000',
  '\u000b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\r',
);
const attributes = fc
  .uniqueArray(fc.constantFrom('r', 's', 't', 'r:id', 'xml:space', 'xmlns', 'xmlns:x'), {
    maxLength: 4,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .tuple(
            fc.constantFrom('"', "'"),
            fc.constantFrom('', 'A1', '1', 'Kỳ', '&quot;', 'a>b', '  '),
          )
          .map(([quote, value]) => ` ${name}=${quote}${value}${quote}`),
      ),
    ),
  )
  .map((all) => all.join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(plain.name, attributes, fc.option(tie('content')))
    .map(([name, list, content]) =>
      content === null ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`,
    ),
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        { arbitrary: plain.text, weight: 8 },
        { arbitrary: odd, weight: 1 },
        { arbitrary: tie('element'), weight: 8 },
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join('')),
}));
const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  "<?xml version='1.0'?>\n",
  '<?xml version="1.0" encoding="x y"?>',
  '<?xml version="1.1"?>',
  '<?xml standalone="yes" version="1.0"?>',
  ' <?xml version="1.0"?>',
  '\n',
  '\ufeff',
  'a',
);
export const document = fc
  .tuple(declaration, element, fc.constantFrom('', '', '\n', '<!-- -->', '<a/>', 'a', '&#32;'))
  .map((all) => all.join(''));
export const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.constantFrom(0, 0, 0, 1, 5),
    insert: odd,
  }),
  { maxLength: 2 },
);

export function edited(
  text: string,
  changes: readonly { at: number; remove: number; insert: string }[],
) {
  return changes.reduce((result, { at, remove, insert }) => {
    const from = Math.floor(result.length * at);
    return result.slice(0, from) + insert + result.slice(from + remove);
  }, text);
}
