import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../src/catalogue/catalogue.generated.ts';
import { findCategory, findIndicator } from '../../../src/core/names/find-indicator.ts';
import { buildIndicatorNames } from '../../../src/core/names/indicator-names.ts';

const names = buildIndicatorNames(builtInCatalogue);
const find = (text: string, measure?: string) =>
  findIndicator(names, text, measure === undefined ? {} : { measure });

describe('an indicator is found', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['petitions_received', 'petitions_received'],
    ['Số đơn tiếp nhận trong kỳ', 'petitions_received'],
    ['SỐ ĐƠN TIẾP NHẬN TRONG KÌ', 'petitions_received'],
    ['so don tiep nhan trong ky', 'petitions_received'],
    ['don da giai quyet', 'petitions_resolved'],
    ['1. Số đơn tiếp nhận trong kỳ:', 'petitions_received'],
    ['a) Đơn đã giải quyết', 'petitions_resolved'],
    ['I - Đơn đã giải quyết', 'petitions_resolved'],
    ['2/ Đơn đã giải quyết', 'petitions_resolved'],
    ['II. Số đơn đủ điều kiện xử lý (đơn)', 'petitions_eligible'],
    ['- Số đơn đủ điều kiện xử lý, đơn', 'petitions_eligible'],
    ['1.2. Đơn có điều kiện thụ lý', 'petitions_eligible'],
    ['Đơn không đủ điều kiện xử lý', 'petitions_ineligible'],
    ['Đơn còn lại chuyển kỳ sau', 'petitions_pending'],
    ['Tiếp công dân (lượt)', 'reception_turns'],
    ['Quỹ “Vì người nghèo” (tiền)', 'poor_fund_cash'],
    ['Vận động Quỹ Vì người nghèo', 'poor_fund_cash'],
    ['Quỹ VNN', 'poor_fund_cash'],
    ['Vận động quỹ VNN', 'poor_fund_cash'],
    ['Đơn đủ ĐK xử lý', 'petitions_eligible'],
    ['Don du DK xu ly', 'petitions_eligible'],
    ['Đơn không đủ ĐK xử lý', 'petitions_ineligible'],
    ['Số cuộc TXĐT', 'dialogue_sessions'],
    ['Citizens received', 'reception_people'],
    ['Mô hình Dân vận khéo hiện có', 'dvk_models_active'],
    ['Mô hình “Dân vận khéo” đăng ký mới trong kỳ', 'dvk_models_registered'],
    ['Khu dân cư kiểu mẫu (lũy kế)', 'model_areas_total'],
    ['Khu dân cư kiểu mẫu luỹ kế đến nay', 'model_areas_total'],
    ['Khu dân cư kiểu mẫu mới', 'model_areas_built'],
    ['khu dan cu kieu mau hien co', 'model_areas_total'],
    ['Vườn mẫu đạt chuẩn (vườn)', 'model_gardens_certified'],
    ['Nhà Đại đoàn kết xây mới, sửa chữa', 'solidarity_houses'],
    ['Tỷ lệ hộ nghèo (%)', 'poverty_rate'],
    ['Số hộ cận nghèo', 'near_poor_households'],
  ];
  for (const [text, code] of cases) {
    it(`"${text}"`, () => expect(find(text)).toMatchObject({ kind: 'found', code }));
  }

  it('every label by itself, with and without accents', () => {
    for (const { code, label } of builtInCatalogue.indicators) {
      expect(find(label.vi), label.vi).toMatchObject({ kind: 'found', code, confidence: 1 });
      expect(find(label.vi.normalize('NFD').toUpperCase()), label.vi).toMatchObject({ code });
    }
  });

  it('every alias that is one indicator’s, and never another', () => {
    for (const { code, aliases } of builtInCatalogue.indicators) {
      for (const alias of aliases) {
        const finding = find(alias);
        const said =
          finding.kind === 'found'
            ? [finding.code]
            : finding.kind === 'ambiguous'
              ? finding.codes
              : [];
        expect(said, alias).toContain(code);
      }
    }
  });

  it('through small typos, and says how sure it is', () => {
    for (const [text, code] of [
      ['Nhà Đại đoàn kết xây mới, sử chữa', 'solidarity_houses'],
      ['Số đơn tiếp nhận trong kỳy', 'petitions_received'],
      ['Số đơn đủ điều kiên xử lí', 'petitions_eligible'],
      ['Vườn mẫu đạt chuân', 'model_gardens_certified'],
    ] as const) {
      const finding = find(text);
      expect(finding, text).toMatchObject({ kind: 'found', code });
      expect(finding.kind === 'found' && finding.confidence, text).toBeLessThan(1);
    }
  });

  it('narrative labels are marked, and can be asked for or left out', () => {
    expect(find('Kết quả nổi bật')).toMatchObject({ code: 'report_results', narrative: true });
    expect(find('Số đơn tiếp nhận')).toMatchObject({ narrative: false });
    expect(findIndicator(names, 'Kết quả nổi bật', { narrative: 'none' }).kind).toBe('unknown');
    expect(findIndicator(names, 'Số đơn tiếp nhận', { narrative: 'only' }).kind).toBe('unknown');
  });
});

describe('what is not clear is not chosen', () => {
  it('a label that says nothing of when names the flow and the stock', () => {
    const finding = find('Khu dân cư kiểu mẫu');
    expect(finding.kind).toBe('ambiguous');
    expect(finding).toMatchObject({
      codes: expect.arrayContaining(['model_areas_built', 'model_areas_total']),
    });
  });
  it('an alias of two indicators names both, unless the measure tells', () => {
    const shared = {
      ...builtInCatalogue,
      indicators: builtInCatalogue.indicators.map((indicator) =>
        ['reception_turns', 'reception_people'].includes(indicator.code)
          ? { ...indicator, aliases: ['Tiếp dân'] }
          : indicator,
      ),
    };
    const index = buildIndicatorNames(shared);
    expect(findIndicator(index, 'Tiếp dân')).toEqual({
      kind: 'ambiguous',
      codes: ['reception_turns', 'reception_people'],
    });
    expect(findIndicator(index, 'Tiếp dân (người)')).toMatchObject({ code: 'reception_people' });
    expect(findIndicator(index, 'Tiếp dân', { measure: 'Lượt' })).toMatchObject({
      code: 'reception_turns',
    });
  });
  it('another word is another thing', () => {
    for (const text of [
      'Số đơn không đủ điều kiện',
      'Vườn mẫu lũy kế',
      'Tổng cộng',
      'Nội dung',
      'Số đơn chưa tiếp nhận trong kỳ',
    ]) {
      const finding = find(text);
      expect(finding.kind === 'found' && finding.code, text).not.toBe('petitions_received');
      expect(['unknown', 'ambiguous'], `${text} ${JSON.stringify(finding)}`).toContain(
        finding.kind,
      );
    }
  });
  it('an unknown label comes with the nearest', () => {
    expect(find('Đơn tiếp nhận qua bưu điện trong kỳ báo cáo')).toMatchObject({
      kind: 'unknown',
      nearest: expect.arrayContaining(['petitions_received']),
    });
    expect(find('')).toEqual({ kind: 'unknown', nearest: [] });
    expect(find(' - ')).toEqual({ kind: 'unknown', nearest: [] });
  });
});

describe('a category of an indicator', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['dvk_models_active', 'Kinh tế', 'economy'],
    ['dvk_models_active', '- Lĩnh vực kinh tế', 'economy'],
    ['dvk_models_active', 'a) Văn hoá – xã hội', 'culture_society'],
    ['dvk_models_active', 'VH-XH', 'culture_society'],
    ['dvk_models_active', 'Trong đó: Quốc phòng, an ninh', 'defence_security'],
    ['dvk_models_active', 'he thong chinh tri', 'political_system'],
    ['dvk_models_active', '+ Lĩnh vực xây dựng nông thôn mới', 'new_rural'],
    ['petitions_received', 'Khiếu nại', 'complaint'],
    ['petitions_received', 'KNPA', 'proposal'],
    ['petitions_received', 'Đất đai, nhà của', 'land'],
    ['petitions_received', 'complaint', 'complaint'],
  ];
  for (const [indicator, text, code] of cases) {
    it(`"${text}" of ${indicator}`, () => {
      expect(findCategory(names, indicator, text)).toMatchObject({ kind: 'found', code });
    });
  }
  it('of another indicator is unknown here', () => {
    expect(findCategory(names, 'petitions_received', 'Kinh tế').kind).toBe('unknown');
    expect(findCategory(names, 'petitions_resolved', 'Khiếu nại')).toEqual({
      kind: 'unknown',
      nearest: [],
    });
  });
});

it('a text as long as a hostile file makes it is no label, at once', () => {
  for (const text of ['-'.repeat(200_000), `${'. '.repeat(200_000)}x`, '1.'.repeat(100_000)]) {
    expect(find(text)).toEqual({ kind: 'unknown', nearest: [] });
    expect(findCategory(names, 'dvk_models_active', text).kind).toBe('unknown');
  }
});
