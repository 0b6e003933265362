/** Vietnamese for drafts of mappings and of figures. */
import type { MapHelp, MapWords } from '../map-words.ts';

export const vietnameseMap: MapWords = {
  sheetName: 'Mô tả biểu',
  figuresSheetName: 'Số liệu',
  title: 'BẢN MÔ TẢ BIỂU',
  guidance: [
    'danvan chưa biết biểu này. Mỗi dòng dưới đây nói một cột hoặc một dòng của biểu là gì.',
    'Thay mọi dấu "?" ở cột Là bằng tên hoặc mã chỉ tiêu (xem cột Có thể là), hoặc ghi "bỏ qua".',
    'Cột của biểu: số liệu, tên chỉ tiêu, tên đơn vị, đơn vị tính, ghi chú, kỳ báo cáo, bỏ qua, hoặc tên một đơn vị.',
    'Phạm vi: riêng, tổng. Tính chất: thực hiện, ước. Của kỳ: cùng kỳ, lũy kế, từ đầu nhiệm kỳ, hoặc một kỳ như 2018H1.',
    'Đơn vị và Kỳ: "theo tiêu đề", hoặc "ô B3" nếu ghi trong một ô, hoặc ghi hẳn tên đơn vị, kỳ báo cáo.',
  ],
  headings: {
    unit: 'Đơn vị',
    period: 'Kỳ',
    indicator: 'Chỉ tiêu',
    category: 'Mục',
    value: 'Giá trị',
    note: 'Ghi chú',
    confirmed: 'Xác nhận',
    candidates: 'Có thể là',
  },
  known: (file, forms) => `${file}: danvan đã đọc được (${forms.join(', ')}), không cần bản mô tả.`,
  nothing: (file) => `${file}: không thấy bảng số liệu, cũng không thấy số liệu trong lời văn.`,
  drafted: (draft, source, lines, open) =>
    open === 0
      ? `Đã lập ${draft} cho ${source}: ${lines} cột, dòng đều đã rõ; xem lại trước khi dùng.`
      : `Đã lập ${draft} cho ${source}: ${lines} cột, dòng, còn ${open} chỗ ghi "?" phải điền.`,
  draftedFigures: (draft, source, figures, open) =>
    `Đã lập ${draft} từ lời văn của ${source}: ${figures} số, ${open} số chưa rõ chỉ tiêu. Đối chiếu từng số với câu ở cột Ghi chú rồi ghi "x" ở cột Xác nhận (hoặc "bỏ").`,
  unchanged: (draft) => `${draft} đã có sẵn, không đổi.`,
  kept: (draft) =>
    `Đã có ${draft} mang nội dung khác (có thể đã sửa), để nguyên không ghi đè. Ghi vào tệp khác bằng -o, hoặc thêm --force để ghi đè.`,
  outputNeedsOne: '-o chỉ dùng khi có một biểu phải mô tả; ở đây có nhiều hơn',
  importStep: (draft, file) => ({
    command: `danvan import --map ${draft} ${file}`,
    meaning: 'sau khi điền hết các dấu "?"',
  }),
  importFigures: (draft) => ({
    command: `danvan import ${draft}`,
    meaning: 'sau khi xác nhận từng số',
  }),
};

export const vietnameseMapHelp: MapHelp = {
  command: {
    summary: 'lập bản mô tả cho biểu lạ, hoặc rút số liệu từ báo cáo viết bằng lời',
    description:
      'Với biểu mà danvan chưa biết: ghi bên cạnh tệp một bản mô tả (TÊN.map.xlsx) nói cột nào, dòng nào là chỉ tiêu gì; chỗ chưa chắc ghi "?". Điền xong thì nhập bằng --map; từ lần sau danvan tự nhận ra biểu ấy. Với báo cáo Word không có bảng: ghi các số tìm thấy kèm câu chứa nó (TÊN.so-lieu.xlsx); số nào được xác nhận mới nhập được. Lệnh này không ghi gì vào cơ sở dữ liệu.',
    examples: [
      { command: 'danvan map "Bieu la.xlsx"', meaning: 'lập "Bieu la.map.xlsx"' },
      {
        command: 'danvan import --map "Bieu la.map.xlsx" "Bieu la.xlsx"',
        meaning: 'nhập theo bản mô tả đã sửa',
      },
      { command: 'danvan map "Bao cao.docx"', meaning: 'rút số liệu từ lời văn' },
    ],
  },
};
