/** Vietnamese help of export, pack, merge, backup and verify. */
import type { KeepingHelp } from '../keeping-words.ts';

export const vietnameseKeepingHelp: KeepingHelp = {
  commands: {
    export: {
      summary: 'xuất số liệu ra CSV, nhập lại được y nguyên',
      description:
        'Mỗi dòng một số liệu đang dùng: unit, period, indicator, category, value, scope, nature, note, quoted, assumed. danvan import đọc lại ra đúng số liệu ấy. Số có chữ đi kèm giữ nguyên chữ ("trên 5900", "52 tỷ"), chưa biết là …, không áp dụng là x. Tệp lớn quá 200.000 dòng thì xuất theo kỳ để nhập lại được.',
      examples: [
        { command: 'danvan export -o so-lieu.csv --bom', meaning: 'mở được bằng Excel' },
        { command: 'danvan export --period 2018H1 --unit "xã Kỳ Bắc"', meaning: 'một xã, một kỳ' },
      ],
    },
    pack: {
      summary: 'đóng gói số liệu của một đơn vị để gửi cấp trên',
      description:
        'Một tệp gồm danh mục đơn vị, chỉ tiêu và mọi số liệu đang có hiệu lực của đơn vị và các đơn vị dưới nó, kèm tệp, trang, ô nguồn. Cấp trên gộp bằng danvan merge; gói sau thay gói trước. Dấu kiểm in ra để hai bên đọc cho nhau: tệp bị sửa dọc đường sẽ không được nhận.',
      examples: [
        { command: 'danvan pack', meaning: 'của đơn vị mình' },
        {
          command: 'danvan pack --unit "huyện Kỳ Anh" --period 2018H1 -o ky-anh.zip',
          meaning: 'một kỳ',
        },
        { command: 'danvan pack --without ethnic_religion', meaning: 'bớt một nhóm chỉ tiêu' },
      ],
    },
    merge: {
      summary: 'gộp gói số liệu của cấp dưới vào cơ sở dữ liệu',
      description:
        'Gộp cả gói hoặc không gộp gì. Gộp lại gói cũ không làm tăng số liệu; gói mới hơn của cùng đơn vị thay gói trước, số nào gói mới không còn thì rút. Đơn vị chưa có được ghi thêm dưới đơn vị của mình. Chỗ nào không khớp với số đã có được liệt kê. Hoàn tác bằng danvan undo.',
      examples: [
        { command: 'danvan merge ky-anh.zip', meaning: 'một gói' },
        { command: 'danvan merge Goi', meaning: 'mọi gói trong thư mục' },
        { command: 'danvan merge ky-anh.zip --dry-run', meaning: 'xem trước sẽ đổi gì' },
      ],
    },
    backup: {
      summary: 'sao lưu cơ sở dữ liệu ra một tệp khác',
      description:
        'Sao lưu được cả khi người khác đang nhập. Không ghi tên tệp thì ghi cạnh cơ sở dữ liệu, tên có ngày; ghi tên thư mục thì ghi vào thư mục ấy. Không bao giờ ghi đè tệp đã có. Bản sao được đọc lại và kiểm tra, và chỉ người tạo mở được.',
      examples: [
        { command: 'danvan backup', meaning: 'cạnh cơ sở dữ liệu' },
        { command: 'danvan backup E:/Sao-luu', meaning: 'vào thẻ nhớ' },
      ],
    },
    verify: {
      summary: 'kiểm tra cơ sở dữ liệu có còn nguyên vẹn không',
      description:
        'Kiểm tra từng trang của tệp, niêm phong của từng lần nhập, tính lại số liệu đang dùng từ nhật ký cùng các tổng tính sẵn, và soát danh mục đơn vị. Hỏng ở đâu thì nói mất gì, tệp nào phải nhập lại. Không sửa gì, trừ khi có --rebuild-sums. Trả về 1 nếu có điều không ổn.',
      examples: [
        { command: 'danvan verify', meaning: 'cơ sở dữ liệu đang dùng' },
        { command: 'danvan verify --db sao-luu.sqlite', meaning: 'một bản sao lưu' },
      ],
    },
  },
  options: {
    'export-period': 'chỉ số liệu có kỳ nằm trong kỳ này (mặc định: mọi kỳ)',
    'export-unit': 'chỉ đơn vị này và các đơn vị dưới nó (mặc định: mọi đơn vị)',
    'pack-output': 'ghi gói ra tệp này (mặc định: tên có tên đơn vị và ngày)',
    'pack-period': 'chỉ số liệu có kỳ nằm trong kỳ này (mặc định: mọi kỳ)',
    'pack-unit': 'đóng gói đơn vị này và các đơn vị dưới nó (mặc định: mục cài đặt unit)',
    'rebuild-sums':
      'tính lại các tổng tính sẵn nếu chỉ chúng không khớp; số liệu đã nộp giữ nguyên',
    without: 'không đóng gói nhóm chỉ tiêu này; ghi nhiều lần được',
  },
};
