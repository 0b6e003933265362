/** The little language of the definition column: `a / b` and `a + b - c = d`. */
import type { Definition } from '../core/indicator.ts';

const CODE = '[a-z][a-z0-9_]*';

/** Reads a definition; null where the text is none. Whether its parts exist is not its business. */
export function parseDefinition(text: string): Definition | null {
  const quotient = new RegExp(`^(${CODE})\\s*/\\s*(${CODE})$`).exec(text);
  if (quotient?.[1] && quotient[2]) {
    return { kind: 'quotient', numerator: quotient[1], denominator: quotient[2] };
  }
  const identity = new RegExp(`^(${CODE}(?:\\s*[+-]\\s*${CODE})+)\\s*=\\s*(${CODE})$`).exec(text);
  if (!identity?.[1] || !identity[2]) return null;
  const terms = [...identity[1].matchAll(new RegExp(`([+-]?)\\s*(${CODE})`, 'g'))].map(
    ([, sign, indicator]) => ({
      sign: sign === '-' ? (-1 as const) : (1 as const),
      indicator: indicator ?? '',
    }),
  );
  return { kind: 'identity', terms, result: identity[2] };
}

/** The indicators a definition names, each once. */
export function partsOfDefinition(definition: Definition): readonly string[] {
  switch (definition.kind) {
    case 'quotient':
      return [...new Set([definition.numerator, definition.denominator])];
    case 'identity':
      return [...new Set([...definition.terms.map((term) => term.indicator), definition.result])];
  }
}

/** The text that reads back as the definition; "" for none. */
export function formatDefinition(definition: Definition | null): string {
  if (definition === null) return '';
  switch (definition.kind) {
    case 'quotient':
      return `${definition.numerator} / ${definition.denominator}`;
    case 'identity': {
      const sum = definition.terms
        .map(({ sign, indicator }) => `${sign < 0 ? '-' : '+'} ${indicator}`)
        .join(' ');
      return `${sum.replace(/^\+ /, '')} = ${definition.result}`;
    }
  }
}
