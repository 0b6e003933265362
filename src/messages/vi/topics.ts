/** Vietnamese help topics: what the help of no single command can say. */
import type { HelpWords } from '../help-words.ts';

export const vietnameseTopics: HelpWords['topics'] = {
  periods: {
    summary: 'cách ghi kỳ báo cáo',
    text: `Kỳ báo cáo gồm các tháng báo cáo trọn vẹn. Theo mặc định (nd09), tháng báo cáo tính từ ngày 15
tháng trước đến ngày 14 tháng này, nên 6 tháng đầu năm tính từ 15/12 đến 14/6.

  2018               cả năm 2018
  2018H1, 2018H2     6 tháng đầu năm, 6 tháng cuối năm
  2018Q3             quý III
  2018-05            tháng 5
  2018M9             9 tháng đầu năm
  2017..2018H1       từ đầu năm 2017 đến hết 6 tháng đầu năm 2018
  2015-2020          nhiệm kỳ (khai báo trong danvan settings)
  2015-2020:mid      từ đầu nhiệm kỳ đến giữa nhiệm kỳ
  10y..2023H1        mười năm, đến hết 6 tháng đầu năm 2023
  last-half          6 tháng gần nhất đã kết thúc
  this-half          6 tháng đang diễn ra
  due-half           6 tháng có hạn nộp gần hôm nay nhất
  last-year          năm trước

Ghi bằng lời cũng được: "6 tháng đầu năm 2018", "6T/2018", "quý I/2019", "9 tháng năm 2020",
"giữa nhiệm kỳ 2015-2020", "năm 2017 và 6 tháng đầu năm 2018".`,
  },
  formats: {
    summary: 'các dạng tệp đọc được và ghi được',
    text: `Đọc được: .xlsx, .xlsm, .xls, .ods, .csv, .tsv, bảng trong trang web (.html) và trong văn bản
.docx, tệp nén .zip chứa các tệp ấy; nhận theo nội dung chứ không theo đuôi tệp. Chữ theo phông
TCVN3 (ABC) và VNI được chuyển sang Unicode.
Một tệp được lớn tới 64 MB, 2.000.000 ô, 200.000 dòng, 2.048 cột, và được đọc trong 8 giây; quá
mức thì không nhận. Nâng mức: danvan settings set limit.megabytes 200 (hoặc limit.cells,
limit.seconds; dòng, cột và các mức khác tăng theo số ô). Danh mục, kế hoạch, bản mô tả và số
liệu đưa vào qua - (standard input) cũng theo các mức ấy; một gói của danvan pack được tới 256 MB.
Các kiểu biểu được nhận ra:
  một đơn vị, chỉ tiêu xếp dọc, cột là số liệu
  nhiều đơn vị xếp dọc, chỉ tiêu xếp ngang (hoặc ngược lại), có dòng tổng
  mỗi dòng một đơn vị và một chỉ tiêu, bên cạnh là một hay nhiều cột số liệu
  biểu 01/TCD và 01/XLD của ngành Thanh tra (Thông tư 02/2021, và mẫu 01/XLD năm 2024)
  CSV năm cột: unit, period, indicator, category, value

Ghi được bằng summarize --format:
  table   bảng trên màn hình
  xlsx    Excel, khổ A4: biểu, phụ lục từng đơn vị, tình hình nộp, nguồn số liệu
  docx    Word: báo cáo để ký, có lời, biểu và phụ lục
  html    một trang tự đủ, mở bằng trình duyệt, có biểu đồ
  prose   thành câu, theo lối viết báo cáo, từng nhóm một đoạn
  csv     CSV, thêm --bom để mở bằng Excel
  md      Markdown
  json    cho chương trình khác đọc (số là số, chỗ thiếu là null kèm lý do)

Ô "-" hoặc "không" là 0; ô "…" là đã báo cáo nhưng chưa rõ số; ô "x" là không thuộc diện báo cáo.
Ô trống không phải là 0, trừ khi thêm --blank zero.`,
  },
  'exit-codes': {
    summary: 'số mà lệnh trả về khi kết thúc',
    text: `  0    xong
  1    số liệu có lỗi: có tệp không nhận, kiểm tra không đạt, hoặc chưa đủ để lập báo cáo
  2    lệnh gõ sai
  3    không mở được tệp hoặc cơ sở dữ liệu
  70   lỗi của danvan
  130  người dùng dừng lệnh`,
  },
  environment: {
    summary: 'các biến môi trường',
    text: `  DANVAN_DB      tệp cơ sở dữ liệu, khi lệnh không ghi --db
  DANVAN_LANG    ngôn ngữ, khi lệnh không ghi --lang (vi hoặc en)
  DANVAN_TODAY   ngày được coi là hôm nay, khi lệnh không ghi --today
  DANVAN_WAIT    đợi một lệnh danvan khác ghi xong tới bao nhiêu giây (mặc định 30)
  NO_COLOR       không tô màu`,
  },
};
