/** Vietnamese for templates: what stands in them, and what is said of making them. */
import { formatCount } from '../number-format.ts';
import type { TemplateHelp, TemplateWords } from '../template-words.ts';

export const vietnameseTemplate: TemplateWords = {
  sheet: {
    sheetName: 'Biểu mẫu',
    title: (period) => `BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN ${period.toLocaleUpperCase('vi')}`,
    paperTitle: (period) => `NHẬP LẠI SỐ LIỆU TỪ BÁO CÁO GIẤY ${period.toLocaleUpperCase('vi')}`,
    unit: (unit) => `Đơn vị báo cáo: ${unit}`,
    guide:
      'Ghi số vào ô màu vàng. Không phát sinh thì ghi 0; chưa có số liệu thì để trống; không thuộc diện báo cáo thì ghi x. Ghi đủ số, không ghi tắt nghìn, triệu. Chỗ nào cần nói thêm thì ghi ở cột Ghi chú.',
    paperGuide:
      'Ghi số vào ô màu vàng, đúng như trong báo cáo giấy; báo cáo không nói thì để trống. Dòng Nguồn: số, ngày và trang của báo cáo; cột Nguồn: nguồn riêng của một dòng. Nguồn đi theo số liệu, sau này tra lại được.',
    headings: {
      number: 'STT',
      label: 'Chỉ tiêu báo cáo',
      measure: 'ĐVT',
      value: (period) => `Số liệu ${period}`,
      estimate: (period) => `Ước thực hiện ${period}`,
      compared: (period) => `Cùng kỳ: ${period}`,
      note: 'Ghi chú',
      source: 'Nguồn riêng của dòng',
    },
    sourceRow: 'Nguồn: số báo cáo, ngày, trang',
    met: 'Đạt',
    notMet: 'Chưa đạt',
    metMeasure: 'đạt/chưa',
    advice: {
      whole: {
        title: 'Số nguyên',
        text: 'Ô này ghi số nguyên từ 0 trở lên, không có dấu chấm, dấu phẩy. Chỉ giữ chữ nếu là x (không thuộc diện báo cáo) hoặc số ước chừng như "trên 500".',
      },
      decimal: {
        title: 'Số',
        text: 'Ô này ghi một số từ 0 trở lên. Chỉ giữ chữ nếu là x (không thuộc diện báo cáo) hoặc số ước chừng như "trên 500".',
      },
      'yes-no': { title: 'Đạt hay chưa', text: 'Chọn Đạt hoặc Chưa đạt.' },
    },
    preparedBy: 'NGƯỜI LẬP BIỂU',
    headOfUnit: 'THỦ TRƯỞNG ĐƠN VỊ',
  },
  command: {
    writing: (count) => `Ghi ${formatCount(count, 'vi')} biểu mẫu`,
    written: (count, folder) => `Đã ghi ${formatCount(count, 'vi')} biểu mẫu vào ${folder}.`,
    unchanged: (count) => `${formatCount(count, 'vi')} biểu mẫu đã có sẵn, không đổi.`,
    kept: (files, more) =>
      `Đã có tệp cùng tên mang nội dung khác, để nguyên không ghi đè: ${files.join(', ')}${more > 0 ? ` và ${formatCount(more, 'vi')} tệp khác` : ''}. Ghi vào thư mục khác, hoặc thêm --force để ghi đè.`,
    nobody: (unit, period) => `${unit} không có đơn vị nào phải báo cáo ${period}`,
    nothingAsked: (unit) =>
      `những chỉ tiêu ấy không phải của ${unit} hay đơn vị trực thuộc báo cáo`,
    byNeedsPaper: '--by year hoặc --by half chỉ dùng với --paper',
    unknownGroup: (seen) => `không có nhóm chỉ tiêu "${seen}"`,
    importStep: (folder) => ({
      command: `danvan import ${folder}`,
      meaning: 'khi các đơn vị đã điền xong',
    }),
  },
};

export const vietnameseTemplateHelp: TemplateHelp = {
  command: {
    summary: 'lập biểu mẫu Excel cho từng đơn vị điền',
    description:
      'Mỗi đơn vị một tệp, ghi sẵn đơn vị và kỳ báo cáo, in kèm số cùng kỳ năm trước để đối chiếu. Tệp điền xong nhập bằng danvan import: đọc theo mã ẩn trong tệp nên đổi tên tệp, đổi tên trang tính, chèn dòng hay lưu bằng LibreOffice đều được. --paper lập biểu để nhập lại số liệu nhiều năm từ báo cáo giấy, có chỗ ghi nguồn.',
    examples: [
      { command: 'danvan template --period 2018H1 -o Bieu-mau', meaning: 'mọi xã của đơn vị mình' },
      {
        command: 'danvan template --unit "xã Kỳ Bắc" --period 2018H1 --group models -o Bieu-mau',
        meaning: 'một xã, một nhóm chỉ tiêu',
      },
      {
        command: 'danvan template --period 2018H1 --scope own -o Bieu-mau',
        meaning: 'phần riêng của đơn vị mình',
      },
      {
        command: 'danvan template --period 2013..2022 --by year --paper -o Bieu-giay',
        meaning: 'nhập lại mười năm từ báo cáo giấy',
      },
    ],
  },
  options: {
    'template-output': 'thư mục để ghi các biểu mẫu (bắt buộc)',
    'template-group': 'chỉ nhóm chỉ tiêu này: mã hoặc tên; ghi nhiều lần được',
    'template-scope':
      'cho từng đơn vị trực thuộc (below, mặc định) hay phần riêng của đơn vị (own)',
    'template-nature': 'số sẽ điền là số thực hiện (actual) hay số ước (estimate)',
    'template-by': 'với --paper: mỗi cột một năm (year, mặc định) hoặc nửa năm (half)',
    paper: 'biểu để nhập lại số liệu từ báo cáo giấy, có chỗ ghi nguồn',
  },
};
