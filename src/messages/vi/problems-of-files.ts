/** What is said in Vietnamese of files that cannot be read, and of sheets without a table. */
import { characterName } from '../character-name.ts';
import { limitSetting } from '../limit-setting.ts';
import type { ProblemSentences } from '../problem-words.ts';
import { fileTypeName, layoutName, limitName } from './file-words.ts';
import { vietnameseWords } from './words.ts';

const saveAgain = 'Mở tệp bằng Excel, chọn "Lưu thành…" dạng Excel (.xlsx) rồi nhập tệp mới.';

const readable = '.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .html, .docx, .zip';

/** What to do with a file that danvan cannot read yet, by what it is. */
const wayOut = (found: string): string => {
  switch (found) {
    case 'zip':
    case 'nested-zip':
    case 'rar':
    case '7z':
    case 'gzip':
      return 'Giải nén rồi nhập các tệp bên trong.';
    case 'docx':
    case 'doc':
    case 'odt':
    case 'rtf':
      return 'Chép bảng số liệu sang một tệp Excel (.xlsx) rồi nhập tệp ấy.';
    default:
      return saveAgain;
  }
};

/** How the text came to be so. */
const garbledBy = (detail: string): string => {
  switch (detail) {
    case 'utf-8':
      return ', vì tệp lẫn hai bảng mã';
    case 'lost-letters':
      return ', vì mất chữ khi lưu ở bảng mã không có tiếng Việt';
    default:
      return `, vì chữ UTF-8 từng bị đọc theo bảng mã ${detail}`;
  }
};

export const fileProblems = {
  'empty-file': () => ({
    message: 'tệp trống, không có gì bên trong',
    fix: 'Đề nghị đơn vị gửi lại tệp.',
  }),
  'not-a-spreadsheet': ({ found, control }) => ({
    message:
      control === undefined
        ? `đây không phải là bảng tính mà là ${fileTypeName(found)}`
        : `dòng ${control.line} có ký tự không thể có trong bảng số liệu (${characterName(control.code)})`,
    fix:
      control !== undefined
        ? saveAgain
        : found === 'danvan-pack'
          ? 'Gộp gói ấy bằng danvan merge.'
          : 'Chép số liệu vào một tệp Excel (.xlsx) rồi nhập tệp ấy.',
    seen: control === undefined ? found : characterName(control.code),
    expected: readable,
  }),
  'unsupported-format': ({ found }) => ({
    message: `danvan chưa đọc được ${fileTypeName(found)}`,
    fix: wayOut(found),
    seen: found,
    expected: readable,
  }),
  'encrypted-file': () => ({
    message: 'tệp có đặt mật khẩu nên không đọc được',
    fix: 'Mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.',
  }),
  'damaged-file': ({ openQuote }) =>
    openQuote === undefined
      ? {
          message: 'tệp bị hỏng hoặc chép chưa hết',
          fix: 'Đề nghị đơn vị gửi lại tệp. Nếu Excel còn mở được thì lưu thành tệp mới rồi nhập.',
        }
      : {
          message: `dấu ngoặc kép mở ở dòng ${openQuote} không có dấu đóng`,
          fix: 'Thêm dấu đóng hoặc xóa dấu ấy rồi nhập lại; nếu tệp đứt ở đó, đề nghị đơn vị gửi lại.',
        },
  'file-too-large': ({ limit, reached }) => ({
    message: [
      limit.startsWith('seconds')
        ? `đọc quá ${limitName(limit)} mà chưa xong`
        : `tệp quá lớn, quá ${limitName(limit)}`,
      reached === undefined ? '' : ` (tại ${reached})`,
    ].join(''),
    fix: `Xóa những trang tính, dòng và cột thừa rồi lưu lại, hoặc tách thành nhiều tệp. Nếu tệp đúng là lớn như vậy, chạy "danvan settings set ${limitSetting(limit)} SỐ" rồi nhập lại.`,
    seen: reached ?? null,
    expected: limitName(limit),
  }),
  'unreadable-text': ({ detail, seen = null, meant }) => ({
    message: [
      'chữ trong tệp bị lỗi, không đọc được',
      seen === null ? '' : `: "${seen}"`,
      meant === undefined ? '' : ` lẽ ra là "${meant}"`,
      garbledBy(detail),
    ].join(''),
    fix:
      detail === 'utf-8'
        ? saveAgain
        : 'Đề nghị đơn vị gửi tệp gốc (.xlsx), tệp mà khi mở ra chữ vẫn đúng.',
    seen,
  }),
  'converted-text': ({ count }, { number }) => ({
    message: `đã chuyển ${number(`${count}`)} ô từ phông chữ cũ (TCVN3, VNI) sang Unicode`,
    fix: null,
  }),
  'repeated-cell': ({ seen, taken }) => ({
    message: `tệp ghi ô này nhiều lần: "${seen}", sau đó "${taken}"; đã lấy "${taken}"`,
    fix: 'Mở tệp bằng Excel, xem ô ấy là số nào, sửa lại cho đúng rồi lưu và nhập lại.',
    seen,
    expected: taken,
  }),
  'unsafe-name': ({ seen }) => ({
    message: 'tên tệp trong tệp nén chỉ ra ngoài thư mục, hoặc không phải là tên tệp',
    fix: 'Chỉ nhận tệp nén từ nơi tin cậy; giải nén rồi nhập các tệp bên trong.',
    seen,
  }),
  'skipped-file': ({ found }) => ({
    message: `bỏ qua, vì đây là ${fileTypeName(found)}, không phải tệp số liệu`,
    fix: 'Nếu trong tệp có số liệu, chép vào một tệp Excel rồi nhập tệp ấy.',
    seen: found,
  }),
  'no-table': ({ nearest, missed, understood = [], unclear = [], draft = null }, { file }) => ({
    message: [
      nearest === null
        ? 'không tìm thấy bảng số liệu nào nhận ra được'
        : `bảng này gần giống ${layoutName(nearest)} nhưng còn thiếu: ${vietnameseWords.list(missed)}`,
      understood.length > 0 ? `; đã hiểu: ${vietnameseWords.list(understood)}` : '',
      unclear.length > 0 ? `; chưa hiểu: ${vietnameseWords.list(unclear)}` : '',
    ].join(''),
    fix:
      draft === 'mapping'
        ? 'Nếu nơi gửi vẫn dùng biểu này, lập một bản mô tả biểu bằng lệnh dưới đây, điền những chỗ ghi "?" rồi nhập lại; những lần sau danvan tự nhận ra.'
        : draft === 'figures'
          ? 'Các số trong lời văn có thể rút ra bằng lệnh dưới đây, mỗi số kèm câu chứa nó; đối chiếu, xác nhận từng số rồi nhập.'
          : 'Bảng cần có dòng tiêu đề với cột "Chỉ tiêu" (hoặc "Nội dung") và cột số liệu, hoặc cột tên đơn vị và mỗi cột một chỉ tiêu.',
    command: draft === null ? null : `danvan map ${file}`,
    expected: missed.length > 0 ? vietnameseWords.list(missed) : null,
  }),
  'no-data': () => ({
    message: 'bảng không có số liệu nào',
    fix: 'Điền số liệu; việc gì không có thì ghi 0.',
  }),
  'no-such-cell': ({ cell }) => ({
    message: `không có ô ${cell} trong tệp này`,
    fix: 'Xem lại tên trang tính và địa chỉ ô ghi sau --set, ví dụ "Biểu 1!D14".',
    seen: cell,
  }),
} satisfies Partial<ProblemSentences>;
