import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { findIndicator } from '../../src/core/names/find-indicator.ts';
import { buildIndicatorNames } from '../../src/core/names/indicator-names.ts';

const names = buildIndicatorNames(builtInCatalogue);

function nearest(text: string): readonly string[] {
  const found = findIndicator(names, text);
  return found.kind === 'unknown' ? found.nearest : [found.kind];
}

describe('the indicators nearest to an unknown label', () => {
  it('are none where nothing is like it', () => {
    for (const text of ['Khiếu nại', 'Tố cáo', 'Chỉ tiêu lạ gì đó', 'Số cây đã trồng'])
      expect(nearest(text), text).toEqual([]);
  });

  it('share its words, or its letters but for a slip', () => {
    expect(nearest('Đơn giải quyết')[0]).toBe('petitions_resolved');
    expect(nearest('Quỹ người nghèo')[0]).toBe('poor_fund_cash');
    expect(nearest('Tiếp dân')[0]).toBe('reception_turns');
  });

  it('are those whose code is nearly the same', () => {
    expect(nearest('reception_turnz')).toEqual(['reception_turns']);
  });
});
