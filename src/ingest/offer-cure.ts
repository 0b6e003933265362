/** The command that a rejection offers must let the file in: one cell by its address, several by one flag. */
import { type Problem, type ProblemOf, problem } from '../core/problem.ts';
import type { Workbook } from './grid.ts';
import { settableAddress } from './override-cells.ts';

/** A lone dot for thousands offers `--set`; where there are more, only the first offers, to take all of them. */
export function offerOneCure(problems: readonly Problem[], workbook: Workbook): readonly Problem[] {
  const [first, ...more] = problems.filter(isDotThousands);
  if (!first) return problems;
  return problems.map((one) => {
    if (!isDotThousands(one)) return one;
    const { severity, origin, args } = one;
    if (more.length > 0) {
      return problem('dot-thousands', severity, origin, {
        ...args,
        offer: one === first ? 'accept' : null,
      });
    }
    const cell = settableAddress(workbook, origin.sheet, args.cell);
    return problem('dot-thousands', severity, origin, { ...args, cell });
  });
}

function isDotThousands(one: Problem): one is ProblemOf<'dot-thousands'> {
  return one.code === 'dot-thousands';
}
