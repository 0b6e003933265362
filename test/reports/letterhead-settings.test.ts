import { describe, expect, it } from 'vitest';
import { checkSetting, isSettingName } from '../../src/app/settings.ts';
import type { Day } from '../../src/core/time/day.ts';
import { emptyRegister } from '../../src/core/unit.ts';
import { letterheadOn } from '../../src/reports/letterhead-settings.ts';

const on = (day: string, settings: Readonly<Record<string, string>>) =>
  letterheadOn(new Map(Object.entries(settings)), day as Day);

const check = (name: string, value: string) => {
  const checked = checkSetting(name, value, emptyRegister);
  return checked.ok ? checked.setting.value : checked.fault.kind;
};

describe('the letterhead', () => {
  const settings = {
    letterhead: 'BAN DÂN VẬN HUYỆN UỶ',
    'letterhead.superior': 'HUYỆN UỶ KỲ ANH',
    'letterhead.place': 'Kỳ Anh',
    'letterhead.recipients': 'Thường trực Huyện uỷ; Lưu Ban Dân vận;',
    'letterhead.signer': 'Nguyễn Văn A',
    'letterhead.2025-02-15.office': 'BAN TUYÊN GIÁO VÀ DÂN VẬN HUYỆN UỶ',
    'letterhead.2025-07-01': 'ĐẢNG UỶ XÃ KỲ ANH',
    'letterhead.2025-07-01.superior': '-',
  };

  it('is that of the day: each part as last set by then', () => {
    expect(on('2018-06-20', settings).office).toBe('BAN DÂN VẬN HUYỆN UỶ');
    expect(on('2025-02-14', settings).office).toBe('BAN DÂN VẬN HUYỆN UỶ');
    expect(on('2025-02-15', settings).office).toBe('BAN TUYÊN GIÁO VÀ DÂN VẬN HUYỆN UỶ');
    const latest = on('2025-07-01', settings);
    expect(latest.office).toBe('ĐẢNG UỶ XÃ KỲ ANH');
    expect(latest.superior).toBeNull();
    expect(latest.place).toBe('Kỳ Anh');
    expect(latest.recipients).toEqual(['Thường trực Huyện uỷ', 'Lưu Ban Dân vận']);
    expect(latest.signature).toEqual({ authority: null, position: null, name: 'Nguyễn Văn A' });
  });

  it('has a line for each part of the signer’s position', () => {
    const set = { 'letterhead.position': 'KT. CHỦ TỊCH; PHÓ CHỦ TỊCH;' };
    expect(on('2018-06-20', set).signature.position).toBe('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  });

  it('follows the house style in force on the day unless one is set', () => {
    expect(on('2026-05-26', settings).style).toBe('party-2018');
    expect(on('2026-05-27', settings).style).toBe('party-2026');
    expect(on('2018-06-20', { letterhead: 'UBND HUYỆN KỲ ANH' }).style).toBe('state-2020');
    expect(on('2018-06-20', { letterhead: 'Ủy ban nhân dân huyện' }).style).toBe('state-2020');
    const stated = { letterhead: 'UBND HUYỆN', 'letterhead.style': 'party' };
    expect(on('2018-06-20', stated).style).toBe('party-2018');
    expect(on('2026-06-01', { 'letterhead.style': 'party-2018' }).style).toBe('party-2018');
  });

  it('is empty where nothing is set', () => {
    expect(on('2018-06-20', {})).toEqual({
      style: 'party-2018',
      ...{ superior: null, office: null, symbol: null, place: null, secrecy: null },
      ...{ resolution: null, recipients: [] },
      signature: { authority: null, position: null, name: null },
    });
  });

  it('is set part by part, and nothing else is a part', () => {
    expect(check('letterhead.place', '  Kỳ  Anh ')).toBe('Kỳ Anh');
    expect(check('letterhead.2025-07-01.office', 'ĐẢNG UỶ')).toBe('ĐẢNG UỶ');
    expect(check('letterhead.style', 'State')).toBe('state');
    expect(check('letterhead.style', 'fancy')).toBe('bad-value');
    expect(check('letterhead.colour', 'red')).toBe('unknown-setting');
    expect(isSettingName('letterhead.2025-02-30.office')).toBe(false);
    expect(isSettingName('letterhead.2025-07-01')).toBe(true);
  });

  it('takes money units with or without accents', () => {
    expect(check('money', 'trieu dong')).toBe('triệu đồng');
    expect(check('money', 'Tỷ')).toBe('tỷ đồng');
    expect(check('money', 'xu')).toBe('bad-value');
  });
});
