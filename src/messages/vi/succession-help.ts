/** Vietnamese help of the commands about units over time. */
import type { SuccessionHelp } from '../succession-words.ts';

const newUnit = 'Đơn vị đã có ghi mã hoặc tên; đơn vị mới ghi mã:tên.';

export const vietnameseSuccessionHelp: SuccessionHelp = {
  commands: {
    'units succession': {
      summary: 'nhập việc sắp xếp đơn vị từ tệp CSV hoặc Excel',
      description:
        'Tệp có các cột date (ngày đầu của tình trạng mới), kind (rename đổi tên, merge nhập, split chia, move chuyển, abolish kết thúc hoạt động), from, to, decree (số văn bản). Nhiều đơn vị trong một ô cách nhau bằng dấu chấm phẩy. Mọi dòng cùng ngày đọc theo danh mục của ngày hôm trước; đơn vị mới ghi mã:tên. Có một dòng sai là chưa ghi gì.',
      examples: [
        { command: 'danvan units succession sap-xep-2025.csv', meaning: 'ghi cả tệp' },
        { command: 'danvan units list --date 2025-07-01', meaning: 'xem các đơn vị sau đó' },
      ],
    },
    'units add': {
      summary: 'thêm một đơn vị hoặc cơ quan',
      description:
        'Cấp theo chữ đầu của tên (xã, huyện, tỉnh…), tên khác là cơ quan (body); --level nói rõ. Không ghi --parent thì thuộc đơn vị của mình.',
      examples: [
        { command: 'danvan units add "Xã Kỳ Bắc" --code 18760', meaning: 'một xã' },
        {
          command: 'danvan units add "Công an tỉnh" --level body --reports-for self',
          meaning: 'một cơ quan báo cáo số của mình',
        },
      ],
    },
    'units rename': {
      summary: 'đổi tên, mã hoặc loại của một đơn vị',
      description: 'Vẫn là đơn vị ấy, số liệu cũ giữ nguyên. Đổi cả mã thì ghi mã:tên.',
      examples: [
        {
          command:
            'danvan units rename "Huyện Phú Quốc" --to "Thành phố Phú Quốc" --date 2021-01-01',
          meaning: 'lên thành phố',
        },
      ],
    },
    'units merge': {
      summary: 'nhập các đơn vị thành một',
      description: `Đơn vị nào không có trong --to thì kết thúc vào ngày hôm trước. ${newUnit}`,
      examples: [
        {
          command:
            'danvan units merge "Xã Kỳ Hợp" "Xã Kỳ Lâm" --to "18838:Xã Lâm Hợp" --date 2020-01-01 --decree 819/NQ-UBTVQH14',
          meaning: 'hai xã thành một xã mới',
        },
      ],
    },
    'units split': {
      summary: 'chia một đơn vị thành nhiều đơn vị',
      description: `Ghi --to cho từng đơn vị nhận, kể cả đơn vị còn lại. Số liệu cũ không quy đổi về các đơn vị mới. ${newUnit}`,
      examples: [
        {
          command:
            'danvan units split "Xã Tân Lập" --to "Xã Tân Lập" --to "18999:Xã Tân Tiến" --date 2022-01-01',
          meaning: 'tách ra một xã mới',
        },
      ],
    },
    'units move': {
      summary: 'chuyển đơn vị sang cấp trên khác',
      description: '',
      examples: [
        {
          command: 'danvan units move "Xã Kỳ Trung" --to "Thị xã Kỳ Anh" --date 2022-01-01',
          meaning: 'từ ngày ấy thuộc thị xã',
        },
      ],
    },
    'units abolish': {
      summary: 'kết thúc hoạt động của đơn vị',
      description: 'Đơn vị trực thuộc chuyển lên cấp trên của nó.',
      examples: [
        {
          command: 'danvan units abolish "Huyện Kỳ Anh" --date 2025-07-01 --decree 60-NQ/TW',
          meaning: 'không còn cấp huyện',
        },
      ],
    },
  },
  options: {
    'event-date': 'ngày đầu của tình trạng mới (bắt buộc)',
    decree: 'số văn bản, in ở chú thích của biểu',
    to: 'thành đơn vị này; ghi nhiều lần được',
    code: 'mã đơn vị',
    parent: 'đơn vị cấp trên',
    'add-level': 'cấp của đơn vị, nếu tên không nói',
    'add-date': 'ngày đầu đơn vị hoạt động (mặc định: từ trước đến nay)',
    'reports-for': 'cơ quan báo cáo số của cấp trên (parent) hay của mình (self)',
  },
};
