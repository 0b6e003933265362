/** Vietnamese for commands typed wrong, and for files and databases that stand in the way. */
import type { FaultWords, HostWords, UsageWords } from '../fault-words.ts';
import { vietnameseWords } from './words.ts';

const { anyOf } = vietnameseWords;
const quoted = (items: readonly string[]): string => anyOf(items.map((item) => `"${item}"`));

const usage: UsageWords = {
  prefix: 'lỗi:',
  unknownCommand: (seen) => `không có lệnh "${seen}"`,
  unknownOption: (seen) => `lệnh này không có tùy chọn ${seen}`,
  missingArgument: (name) => `còn thiếu <${name}>`,
  tooManyArguments: (seen) => `thừa ${quoted(seen)}; tên có dấu cách phải đặt trong ngoặc kép`,
  missingOption: (option) => `còn thiếu ${option}`,
  missingOptionValue: (option) => `sau ${option} phải có giá trị`,
  badChoice: (option, seen, choices) =>
    `${option} không nhận "${seen}"; chọn một trong: ${choices.join(', ')}`,
  conflictingOptions: (one, other) => `không dùng ${one} cùng với ${other}`,
  didYouMean: (candidates) => `Có phải ý là: ${candidates.join(', ')}?`,
  badPeriod: (seen) => `không hiểu kỳ báo cáo "${seen}". Cách ghi kỳ báo cáo:`,
  reversedPeriod: (seen) => `kỳ báo cáo "${seen}" có điểm cuối trước điểm đầu`,
  yearsAreNoTerm: (seen, offered) =>
    `"${seen}" không phải là một nhiệm kỳ đã khai báo. Nếu là các năm, ghi: ${offered}`,
  periodExamples: [
    { command: '2018H1', meaning: '6 tháng đầu năm 2018' },
    { command: '2018', meaning: 'cả năm 2018' },
    { command: '2018Q3', meaning: 'quý III năm 2018' },
    { command: '2018-05', meaning: 'tháng 5 năm 2018' },
    { command: '2018M9', meaning: '9 tháng đầu năm 2018' },
    { command: '2017..2018H1', meaning: 'từ đầu năm 2017 đến hết 6 tháng đầu năm 2018' },
    { command: '2015-2020', meaning: 'nhiệm kỳ 2015-2020' },
    { command: '2015-2020:mid', meaning: 'giữa nhiệm kỳ 2015-2020' },
    { command: '10y..2023H1', meaning: 'mười năm, đến hết 6 tháng đầu năm 2023' },
    { command: 'last-half', meaning: '6 tháng gần nhất đã kết thúc' },
    { command: '"6 tháng đầu năm 2018"', meaning: 'ghi bằng lời cũng được' },
  ],
  badDay: (seen) => `"${seen}" không phải là ngày; ghi như 2018-06-14`,
  badNumber: (option, seen) => `${option} phải là số, không phải "${seen}"`,
  unknownUnit: (seen) => `không có đơn vị "${seen}" trong danh mục`,
  ambiguousUnit: (seen, candidates) =>
    `"${seen}" có thể là ${candidates.length} đơn vị: ${candidates.join('; ')}. Ghi rõ tên đầy đủ hoặc mã`,
  endedUnit: (unit, lastDay, successors) =>
    successors.length > 0
      ? `${unit} đã kết thúc hoạt động ngày ${lastDay}; nay là ${anyOf(successors)}`
      : `${unit} đã kết thúc hoạt động ngày ${lastDay}`,
  unknownIndicator: (seen) => `không có chỉ tiêu báo cáo "${seen}"`,
  ambiguousIndicator: (seen, candidates) =>
    `"${seen}" có thể là ${candidates.length} chỉ tiêu báo cáo: ${candidates.join('; ')}. Ghi rõ hơn`,
  unknownSetting: (seen) => `không có mục cài đặt "${seen}"`,
  badSetting: (name, seen, expected) => `${name} không nhận "${seen}"; cần ${expected}`,
  settingFormat: {
    'unit-name': 'tên hoặc mã một đơn vị có trong danh mục',
    'calendar-scheme': 'nd09, calendar hoặc cutoff:NGÀY (ngày từ 1 đến 28)',
    period: 'một kỳ báo cáo, ví dụ 2015H2..2020H1',
    days: 'một số ngày, ví dụ 5 hoặc -10',
    'days-or-day': 'một ngày, ví dụ 2018-06-05',
    'zero-or-none': 'zero (đọc là 0) hoặc none (coi như chưa ghi)',
    'money-unit': 'đồng, nghìn đồng, triệu đồng hoặc tỷ đồng',
    'letterhead-style':
      'party (theo quy định của Đảng) hoặc state (Nghị định 30/2020); theo một bản: party-2018, party-2026, state-2020',
    limit: 'một số nguyên (megabytes tới 500, cells tới 100.000.000, seconds tới 86.400)',
    text: 'một dòng chữ',
  },
  noUnitChosen: 'chưa biết là đơn vị nào: thêm --unit "Tên đơn vị", hoặc đặt sẵn một lần:',
  setNeedsNote: '--set phải đi cùng --note "lý do sửa"',
  setNeedsOneFile: '--set chỉ dùng khi nhập một tệp',
  binaryToTerminal: (format) => `không in ${format} ra màn hình được; thêm -o TÊN-TỆP.${format}`,
  wouldOverwrite: (file) => `đã có tệp ${file}; thêm --force để ghi đè, hoặc chọn tên khác`,
  needsYes: 'không có ai để hỏi lại; thêm --yes nếu chắc chắn',
  seeHelp: (command) => `Xem cách dùng: danvan help${command === '' ? '' : ` ${command}`}`,
};

const host: HostWords = {
  database: {
    'missing-database': (location) => `Chưa có cơ sở dữ liệu ở ${location}.`,
    'missing-folder': (location) =>
      `Không có thư mục để tạo ${location}. Tạo thư mục ấy trước, hoặc chọn chỗ khác bằng --db.`,
    'not-a-database': (location) =>
      `${location} không phải là cơ sở dữ liệu của danvan. Chọn tệp khác bằng --db.`,
    'newer-database': (location) =>
      `${location} do bản danvan mới hơn tạo ra. Hãy cài bản danvan mới rồi mở lại; tệp vẫn nguyên vẹn.`,
    'damaged-database': (location) =>
      `${location} bị hỏng. Đừng ghi thêm vào tệp này; xem mất gì rồi dùng bản sao lưu gần nhất.`,
    'read-only': (location) =>
      `${location} chỉ đọc được, không ghi được. Bỏ thuộc tính chỉ đọc hoặc chép tệp ra chỗ khác.`,
    'no-access': (location) =>
      `Không được phép mở ${location}. Hỏi người quản lý máy, hoặc chọn tệp khác bằng --db.`,
    locked: (location) =>
      `${location} đang có chương trình khác ghi, chẳng hạn một lần nhập nhiều tệp. Đợi xong rồi chạy lại lệnh, hoặc đặt biến DANVAN_WAIT=600 để đợi tới 600 giây.`,
    'file-exists': (location) => `Đã có tệp ${location}; danvan không ghi đè. Chọn tên khác.`,
    'missing-copy-folder': (location) =>
      `Không có thư mục để ghi bản sao ${location}. Tạo thư mục ấy trước, hoặc chọn thư mục khác: danvan backup THƯ-MỤC.`,
    'copy-refused': (location) =>
      `Không được phép ghi bản sao ${location}. Chọn thư mục khác: danvan backup THƯ-MỤC.`,
    'disk-full': (location) =>
      `Ổ đĩa chứa ${location} đã đầy. Xóa bớt tệp rồi chạy lại; số liệu cũ vẫn nguyên vẹn.`,
    'input-output': (location) =>
      `Ổ đĩa không đọc hoặc ghi được ${location}. Kiểm tra ổ đĩa, dây nối rồi chạy lại.`,
  },
  file: {
    'no-such-path': (path) => `Không có tệp hay thư mục ${path}.`,
    'name-too-long': (path) => `Tên hoặc đường dẫn quá dài: ${path}. Chọn tên ngắn hơn.`,
    'name-not-unicode': (path) =>
      `Tên ${path} có ký tự không phải Unicode nên không mở được. Đổi tên rồi chạy lại.`,
    'is-a-folder': (path) => `${path} là thư mục, không phải là tệp.`,
    'is-a-file': (path) =>
      `${path} là tệp, không phải là thư mục. Đổi tên tệp hoặc chọn thư mục khác.`,
    'no-permission': (path) => `Không được phép mở ${path}.`,
    'cannot-read': (path) =>
      `Không đọc được ${path}. Nếu tệp đang mở trong chương trình khác, đóng lại rồi chạy lại lệnh.`,
    'cannot-write': (path) =>
      `Không ghi được ${path}. Nếu tệp đang mở trong Excel, đóng lại rồi chạy lại lệnh.`,
    'no-space': (path) => `Ổ đĩa không còn chỗ, chưa ghi được ${path}.`,
  },
  output: 'kết quả',
  missingDatabaseSteps: [
    {
      command: 'danvan init --unit "Huyện Kỳ Anh"',
      meaning: 'tạo cơ sở dữ liệu mới cho đơn vị của mình',
    },
    { command: 'danvan --db ĐƯỜNG-DẪN …', meaning: 'nếu cơ sở dữ liệu nằm ở chỗ khác' },
  ],
  damagedDatabaseSteps: (location, backup) => [
    {
      command: `danvan verify --db "${location}"`,
      meaning: 'xem mất gì, tệp nào phải nhập lại',
    },
    backup === null
      ? {
          command: 'danvan verify --db BẢN-SAO-LƯU',
          meaning: 'kiểm tra bản sao lưu gần nhất; còn nguyên vẹn thì chép về dùng thay',
        }
      : {
          command: `danvan verify --db "${backup}"`,
          meaning: 'bản sao lưu gần nhất: còn nguyên vẹn thì chép thay tệp hỏng',
        },
  ],
  bug: (version, detail) =>
    `Đây là lỗi của danvan ${version}, không phải của số liệu. Xin gửi những dòng dưới đây cho người làm ra danvan:\n${detail}`,
  interrupted:
    'Đã dừng theo yêu cầu. Việc đang làm dở không được ghi gì; chạy lại lệnh là làm lại từ đầu.',
};

export const vietnameseFaults: FaultWords = { usage, host };
