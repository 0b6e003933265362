import { describe, expect, it } from 'vitest';
import {
  endsTable,
  type HeaderWord,
  headerWord,
  headsUnits,
  isColumnNumber,
  isSigningLine,
  isTotalLabel,
} from '../../src/ingest/header-words.ts';
import { looksNarrative } from '../../src/ingest/narrative.ts';
import { scopeIn, withoutScopeWords } from '../../src/ingest/scope-words.ts';

describe('the words of a header', () => {
  it('say what the column holds', () => {
    const expected: Readonly<Record<string, HeaderWord>> = {
      STT: 'index',
      'Số TT': 'index',
      'Nội dung': 'name',
      'Chỉ tiêu báo cáo': 'name',
      ĐVT: 'measure',
      'Đơn vị tính': 'measure',
      'Thực hiện 6T/2018': 'actual',
      'Kết quả': 'actual',
      'Ước thực hiện 6 tháng': 'estimate',
      'Cùng kỳ năm 2017': 'same-period',
      'Thực hiện cùng kỳ': 'same-period',
      'So với cùng kỳ (%)': 'compared',
      'Tăng/giảm': 'compared',
      'Tăng (+), giảm (-)': 'compared',
      'Tỷ lệ %': 'compared',
      'Đạt tỷ lệ so với kế hoạch': 'compared',
      'Kế hoạch năm 2018': 'target',
      'Chỉ tiêu giao': 'target',
      'Lũy kế từ đầu năm': 'to-date',
      'Lũy kế từ đầu nhiệm kỳ': 'since-term',
      'Ghi chú': 'note',
      'Đơn vị báo cáo': 'unit',
      'Xã, phường, thị trấn': 'unit',
      'Xã đạt chuẩn nông thôn mới': 'other',
    };
    for (const [text, word] of Object.entries(expected)) {
      expect(`${text}: ${headerWord(text)}`).toBe(`${text}: ${word}`);
    }
  });

  it('head a column of units though "Đơn vị" heads measures too', () => {
    expect(headsUnits('Đơn vị')).toBe(true);
    expect(headsUnits('Tên xã')).toBe(true);
    expect(headsUnits('Đơn vị tính')).toBe(false);
  });
});

describe('the words of a row', () => {
  it('end the table where they are a signature, an addressee or a note', () => {
    for (const text of [
      'Nơi nhận:',
      'T/M BAN THƯỜNG VỤ',
      'TM. ỦY BAN NHÂN DÂN',
      'Ghi chú: số ước',
    ]) {
      expect(`${text} ${endsTable(text)}`).toBe(`${text} true`);
    }
    expect(endsTable('Kỳ Bắc, ngày … tháng 6 năm 2018')).toBe(true);
    expect(endsTable('Tổng số hộ')).toBe(false);
  });

  it('are a day of signing only after a place', () => {
    expect(isSigningLine('Kỳ Bắc, ngày 10 tháng 6 năm 2018')).toBe(true);
    expect(isSigningLine('Số liệu tính đến ngày 14 tháng 6 năm 2018')).toBe(false);
  });

  it('are a total only by themselves', () => {
    for (const text of ['Tổng', 'Tổng cộng', 'Cộng (I)', 'TỔNG SỐ', 'Cộng:']) {
      expect(`${text} ${isTotalLabel(text)}`).toBe(`${text} true`);
    }
    expect(isTotalLabel('Tổng số hộ')).toBe(false);
    expect(isTotalLabel('Cộng tác viên dân số')).toBe(false);
  });

  it('number the columns as figures, letters or formulas', () => {
    for (const text of ['1', '(2)', 'A', '1=4+13+22', '1=2+…+7']) {
      expect(`${text} ${isColumnNumber(text)}`).toBe(`${text} true`);
    }
    expect(isColumnNumber('123')).toBe(false);
    expect(isColumnNumber('Kỳ Bắc')).toBe(false);
  });
});

describe('scope words', () => {
  it('speak of the level that files', () => {
    expect(scopeIn('Số cuộc đối thoại của lãnh đạo huyện', 'district')).toBe('own');
    expect(scopeIn('Riêng huyện', 'district')).toBe('own');
    expect(scopeIn('TOÀN HUYỆN', 'district')).toBe('total');
    expect(scopeIn('Vận động các cấp', 'district')).toBe('total');
    expect(scopeIn('cả huyện và xã', 'district')).toBe('total');
    expect(scopeIn('Toàn tỉnh', 'district')).toBe(null);
    expect(scopeIn('Bí thư cấp ủy đối thoại', 'district')).toBe(null);
    expect(scopeIn('Toàn xã hội', 'commune')).toBe(null);
  });

  it('leave the indicator’s name behind', () => {
    expect(withoutScopeWords('Số cuộc đối thoại (cấp huyện)')).toBe('Số cuộc đối thoại');
    expect(withoutScopeWords('Toàn huyện')).toBe('');
  });
});

describe('prose', () => {
  it('is told from a figure with words around it', () => {
    const text = (words: string) => looksNarrative({ kind: 'text', text: words });
    expect(text('Đề nghị huyện bố trí kinh phí')).toBe(true);
    expect(text('52 tỷ đồng')).toBe(false);
    expect(text('hàng trăm cuộc tiếp xúc')).toBe(false);
    expect(text('không có')).toBe(false);
  });
});
