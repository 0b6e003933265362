/** The columns of a template: what heads them, how wide they are, and their hidden codes. */
import { formatColumnCode, type TemplateColumnCode } from '../core/template-codes.ts';
import type { Period } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel, shortPeriodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { templateWords } from '../messages/template.ts';
import type { TemplateModel } from '../reports/template.ts';

export type SheetColumn = {
  readonly kind: TemplateColumnCode['kind'];
  readonly code: string;
  readonly heading: string;
  readonly width: number;
};

export function sheetColumns(model: TemplateModel, lexicon: Lexicon): readonly SheetColumn[] {
  const { lang } = lexicon;
  const { headings } = templateWords(lang).sheet;
  const { isPaper, nature, columns, comparedPeriod } = model;
  const plain = (
    kind: 'number' | 'label' | 'measure' | 'note',
    heading: string,
    width: number,
  ) => ({
    kind,
    code: formatColumnCode({ kind }),
    heading,
    width,
  });
  const dated = (kind: 'value' | 'compared', period: Period, heading: string, width: number) => ({
    kind,
    code: formatColumnCode({ kind, period: periodId(period) }),
    heading,
    width,
  });
  const valueHeading = nature === 'estimate' ? headings.estimate : headings.value;
  const values = columns.map((period) =>
    isPaper
      ? dated('value', period, shortPeriodLabel(period, lang), 13)
      : dated('value', period, valueHeading(periodLabel(period, lang)), 16),
  );
  const compared =
    comparedPeriod === null
      ? []
      : [
          dated(
            'compared',
            comparedPeriod,
            headings.compared(periodLabel(comparedPeriod, lang)),
            16,
          ),
        ];
  return [
    plain('number', headings.number, 5),
    plain('label', headings.label, 43),
    plain('measure', headings.measure, 13),
    ...values,
    ...compared,
    plain('note', isPaper ? headings.source : headings.note, isPaper ? 26 : 20),
  ];
}
