/** The foot of the report: who gets it on the left, who signs it on the right. */
import type { Table } from 'docx';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Letterhead } from '../../reports/letterhead.ts';
import { borderlessTable } from './borderless-table.ts';
import { paragraph } from './paragraph.ts';

const recipientsShare = 0.46;

export function signatureTable({ recipients, signature }: Letterhead, words: DocumentWords): Table {
  const { authority, position, name } = signature;
  return borderlessTable(
    [
      {
        left: [
          ...(recipients.length === 0 ? [] : [paragraph('RecipientsHead', words.recipients)]),
          ...recipients.map((line, index) =>
            paragraph('Recipients', listed(line, index, recipients)),
          ),
        ],
        right: [
          ...(authority === null ? [] : [paragraph('Authority', authority)]),
          ...(position === null ? [] : [paragraph('Position', position)]),
          // The room above the name is there before the name is known.
          paragraph('Signatory', name ?? ''),
        ],
      },
    ],
    recipientsShare,
  );
}

/** "- Như trên;" and the last with a full stop, unless the office has written its own marks. */
function listed(line: string, index: number, all: readonly string[]): string {
  const dashed = /^[-–+]/.test(line) ? line : `- ${line}`;
  if (/[.,;:]$/.test(dashed)) return dashed;
  return `${dashed}${index === all.length - 1 ? '.' : ';'}`;
}
