/** Vietnamese sentences that tell several indicators together. */
import type { Count, WeaveWords } from '../prose-words.ts';

export const vietnameseWeaves: WeaveWords = {
  reception: ({ turns, people }) => {
    if (turns === null) return `tiếp ${said(people, 'công dân')}`;
    if (people === null) return `tiếp ${said(turns, 'lượt công dân')}`;
    return `tiếp ${said(turns, 'lượt')} với ${said(people, 'công dân')}`;
  },
  petitions: ({ opening, received, eligible, resolved, rate, pending, addsUp }) => {
    const carried = opening === null ? '' : ` (kỳ trước chuyển sang ${said(opening, 'đơn')})`;
    const came = received === null ? '' : `tiếp nhận ${said(received, 'đơn')}${carried}`;
    const fit =
      eligible === null
        ? ''
        : `${received === null ? 'tiếp nhận' : 'trong đó'} ${said(eligible, 'đơn')} đủ điều kiện xử lý`;
    const done = resolved === null ? '' : `đã giải quyết ${said(resolved, 'đơn')}`;
    const share = rate === null ? '' : `đạt tỷ lệ ${rate.number}%${rate.aside}`;
    const sentence = listed([came, fit, done, share]);
    if (pending === null) return sentence;
    const left = addsUp
      ? `số còn lại (${said(pending, 'đơn')}) đang trong thời hạn giải quyết`
      : `cuối kỳ còn ${said(pending, 'đơn')} chuyển kỳ sau`;
    return [sentence, left].filter((part) => part !== '').join('; ');
  },
  dialogues: ({ sessions, people, enterprises, opinions }) => {
    const met = [
      people === null ? '' : said(people, 'người dân'),
      enterprises === null ? '' : said(enterprises, 'doanh nghiệp'),
    ].filter((part) => part !== '');
    const held = sessions === null ? 'đối thoại' : `tổ chức ${said(sessions, 'cuộc đối thoại')}`;
    const withWhom = met.length === 0 ? '' : ` với ${met.join(' và ')}`;
    const heard = opinions === null ? '' : `tiếp nhận ${said(opinions, 'lượt ý kiến')}`;
    return listed([`${held}${withWhom}`, heard]);
  },
  fund: ({ cash, inKind }) => {
    const name = 'vận động Quỹ "Vì người nghèo"';
    if (cash === null) return `${name} bằng hiện vật trị giá ${said(inKind, 'đồng')}`;
    const goods = inKind === null ? '' : ` và hiện vật trị giá ${said(inKind, 'đồng')}`;
    return `${name} được ${said(cash, 'đồng')}${goods}`;
  },
  models: ({ models, areas, gardens }) => {
    const parts = [
      models === null ? '' : said(models, 'mô hình mới'),
      areas === null ? '' : said(areas, 'khu dân cư kiểu mẫu'),
      gardens === null ? '' : said(gardens, 'vườn mẫu đạt chuẩn'),
    ].filter((part) => part !== '');
    return `xây dựng được ${parts.join('; ')}`;
  },
  members: ({ members, rate }) =>
    listed([
      members === null ? '' : `có ${said(members, 'đoàn viên, hội viên')}`,
      rate === null ? '' : `đạt tỷ lệ tập hợp ${rate.number}%${rate.aside}`,
    ]),
  poverty: ({ households, rate }) =>
    listed([
      households === null ? '' : `còn ${said(households, 'hộ nghèo')}`,
      rate === null ? '' : `chiếm tỷ lệ ${rate.number}%${rate.aside}`,
    ]),
};

function said(count: Count | null, noun: string): string {
  return count === null ? '' : `${count.number} ${noun}${count.aside}`;
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
