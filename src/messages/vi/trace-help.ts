/** Vietnamese help of explain, record and status. */
import type { HelpWords } from '../help-words.ts';

export const vietnameseTraceHelp: Pick<HelpWords['commands'], 'explain' | 'record' | 'status'> = {
  explain: {
    summary: 'một số trong biểu từ đâu ra: đơn vị, kỳ, tệp, ô',
    description:
      'In cây nguồn của một số: cộng từ đơn vị nào, ghép từ kỳ nào, đọc ở tệp › trang › ô nào, trong ô ghi gì; đơn vị chưa báo cáo cũng được nêu. Số nào in ra cũng đúng bằng các số bên dưới nó cộng (hoặc trừ, chia) lại.',
    examples: [
      { command: 'danvan explain "don tiep nhan" --period 2018H1', meaning: 'của đơn vị mình' },
      {
        command: 'danvan explain models_built --period 2018H1 --category economy',
        meaning: 'một mục phân tổ',
      },
      {
        command: 'danvan explain "ty le giai quyet don" --period 2017..2018H1 --unit "xã Kỳ Bắc"',
        meaning: 'của một xã',
      },
    ],
  },
  record: {
    summary: 'ghi tay một số (báo qua điện thoại, báo cáo giấy cũ)',
    description:
      'Ghi một số của một đơn vị. Số được đọc như trong tệp ("1.115", "gần 270 triệu đồng", "12/21"). Phải có --note nói ai báo; lời ấy là nguồn của số. Hoàn tác được như một lần nhập.',
    examples: [
      {
        command:
          'danvan record "xã Kỳ Bắc" "don tiep nhan" 7 --period 2018H1 --note "đ/c Hà báo qua điện thoại 16/6"',
        meaning: 'ghi một số',
      },
      { command: 'danvan undo', meaning: 'nếu ghi nhầm' },
    ],
  },
  status: {
    summary: 'đơn vị nào đã nộp, nộp muộn, chưa nộp',
    description:
      'Không có --period thì lấy nửa năm có hạn nộp gần hôm nay nhất. Nộp muộn là nhận sau hạn: ngày nhận theo --received lúc nhập, nếu không thì theo ngày nhập. Hạn nộp đặt bằng danvan settings set deadline.',
    examples: [
      { command: 'danvan status', meaning: 'kỳ đang đến hạn' },
      { command: 'danvan status --period 2018H1 --reply', meaning: 'soạn lời nhắc để gửi' },
    ],
  },
};
