/** An explanation as JSON, schemaVersion 1: one tree whose leaves are readings with their cells, or what is missing. */

import { jsonNumber } from '../core/json-number.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ExplainedFigure, ExplanationView, OriginView } from '../reports/explanation.ts';
import { nodeLabel } from './explanation-label.ts';

export function jsonExplanation({ root }: ExplainedFigure, lexicon: Lexicon): object {
  return { schemaVersion: 1, ...jsonNode(root, lexicon) };
}

function jsonNode(node: ExplanationView, lexicon: Lexicon): object {
  const { operation, sign, value, text, status, unit, period, children, origin } = node;
  return {
    label: nodeLabel(node, lexicon),
    operation,
    sign,
    value: value === null ? text : jsonNumber(value.value),
    qualifier: value?.qualifier ?? null,
    status,
    unit: { name: unit.name, code: unit.code, level: unit.level },
    period: periodId(period),
    children: children.map((child) => jsonNode(child, lexicon)),
    origin: origin && jsonOrigin(origin),
  };
}

function jsonOrigin({ file, sheet, cell, raw, event, note }: OriginView): object {
  return { file, sheet, cell, raw, event, ...(note === undefined ? {} : { note }) };
}
