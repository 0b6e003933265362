/** What the gallery's page says around the problems, in both languages. */
import type { Severity } from '../../src/core/problem.ts';
import type { Lang } from '../../src/messages/lang.ts';

export type GalleryTheme =
  | 'files'
  | 'subjects'
  | 'mappings'
  | 'numbers'
  | 'sums'
  | 'values'
  | 'registers';

type GalleryWords = {
  readonly title: string;
  readonly opening: readonly string[];
  readonly themes: { readonly [T in GalleryTheme]: string };
  readonly severity: { readonly [S in Severity]: string };
  readonly cure: string;
  readonly command: string;
  readonly picture: string;
};

const vi: GalleryWords = {
  title: 'Các lỗi danvan nêu và cách sửa',
  opening: [
    'Mỗi chỗ danvan nêu đều có một mã trong ngoặc vuông ở cuối dòng. Tìm mã ấy ở đây để xem một tệp mẫu mắc đúng chỗ đó, danvan nói gì và sửa thế nào. English: [errors.md](errors.md).',
    'Trong hình, ô tô đỏ là **lỗi**: cả tệp không được nhận, sửa xong nhập lại. Ô tô vàng là **lưu ý**: tệp vẫn được nhận, nên xem lại. Ô tô xanh là **thông tin**: chỉ thấy khi thêm `--verbose`.',
    'Muốn gửi trả đơn vị, `danvan check TỆP --annotate Tra-lai` chép tệp ra thư mục `Tra-lai`, tô màu các ô sai và ghi chú ngay trong ô; thêm `--reply` để có lời nhắn gửi kèm.',
  ],
  themes: {
    files: 'Tệp và bảng',
    subjects: 'Của ai, kỳ nào, chỉ tiêu nào',
    mappings: 'Bản mô tả biểu và số lấy từ văn bản',
    numbers: 'Ô ghi số',
    sums: 'Ghi hai lần, cộng không khớp',
    values: 'Số khó tin',
    registers: 'Danh mục và sắp xếp đơn vị',
  },
  severity: {
    error: 'Lỗi: không nhận.',
    warning: 'Lưu ý: nên xem lại.',
    info: 'Thông tin.',
  },
  cure: 'Cách sửa',
  command: 'Hoặc sửa ngay khi nhập',
  picture: 'Hình',
};

const en: GalleryWords = {
  title: 'What danvan complains of, and the cure',
  opening: [
    'Whatever danvan complains of ends with a code in square brackets. Look it up here: a sheet that has just that fault, what danvan says of it, and what to do. Tiếng Việt: [loi.md](loi.md).',
    'In the pictures red is an **error**: the whole file is refused until it is corrected. Amber is a **warning**: the file goes in, and someone should look. Blue is a **note**, seen with `--verbose`.',
    'To send a file back, `danvan check FILE --annotate DIR` writes a copy with the faulty cells coloured and a comment in each; `--reply` adds a message to go with it.',
  ],
  themes: {
    files: 'Files and tables',
    subjects: 'Whose, of when, of what',
    mappings: 'Mappings, and figures taken from prose',
    numbers: 'The number in the cell',
    sums: 'Said twice, or not adding up',
    values: 'Values that can hardly be right',
    registers: 'Registers, catalogues and changes of units',
  },
  severity: {
    error: 'Error: refused.',
    warning: 'Warning: look at it.',
    info: 'Note.',
  },
  cure: 'Cure',
  command: 'Or correct it while importing',
  picture: 'Picture',
};

export const galleryWords: { readonly [L in Lang]: GalleryWords } = { vi, en };
