/** A wide table in a region of its own that scrolls, so that the page never does sideways. */

import { html, type Markup } from './escape.ts';

type ScrollTable = {
  /** The caption's id names the region too. */
  readonly id: string;
  readonly caption: string;
  readonly head: Markup;
  readonly bodies: readonly Markup[];
  /** How many rows: long ones keep their head in sight. */
  readonly length: number;
  /** Many columns are printed small. */
  readonly columns: number;
};

/** More rows than stand on a screen. */
const tallFrom = 40;
/** More columns than a landscape page has room for in the usual size. */
const denseFrom = 12;

/** The region takes the focus, so that the arrow keys scroll it. */
export function scrollTable({ id, caption, head, bodies, length, columns }: ScrollTable): Markup {
  const kind = [
    'scroll',
    ...(length > tallFrom ? ['tall'] : []),
    ...(columns > denseFrom ? ['dense'] : []),
  ].join(' ');
  return html`<div class="${kind}" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead>${head}</thead>
${bodies}</table>
</div>
`;
}
