/** Vietnamese help of the report, its schedule, and of completion. */
import type { ReportHelp } from '../report-words.ts';

export const vietnameseReportHelp: ReportHelp = {
  commands: {
    report: {
      summary: 'lập trọn bộ báo cáo của một kỳ: Excel, Word và HTML',
      description:
        'Không có --period thì lấy nửa năm có hạn nộp gần hôm nay nhất. Đủ cả bộ mới thay tệp cũ; tệp không có gì mới thì để nguyên; tệp đã sửa tay không bao giờ bị ghi đè, bản mới ghi bên cạnh. --sign giữ lại số liệu của báo cáo đã ký: sau này có đính chính vẫn in lại đúng số ấy bằng --as-of report:SỐ.',
      examples: [
        { command: 'danvan report -o Bao-cao', meaning: 'kỳ đang đến hạn' },
        {
          command: 'danvan report --period 2018H1 -o Bao-cao --inbox Nhan --if-ready 95%',
          meaning: 'nhập tệp mới, đủ 95% đơn vị mới lập',
        },
        {
          command: 'danvan report -o Bao-cao --if-ready 95% --or-after deadline+2',
          meaning: 'quá hạn 2 ngày vẫn thiếu thì ghi CHƯA ĐẦY ĐỦ',
        },
        {
          command: 'danvan report --period 2018H1 -o Bao-cao --sign 12 --date 2018-06-20',
          meaning: 'bản ký, số 12',
        },
      ],
    },
    schedule: {
      summary: 'soạn lịch để máy tự lập báo cáo: crontab, systemd hoặc Windows',
      description:
        'In ra (hoặc ghi vào thư mục --folder) lịch chạy danvan report mỗi ngày vào giờ --at, với đường dẫn đầy đủ tới tệp, thư mục và cơ sở dữ liệu. Loại lịch: crontab, systemd hoặc windows. danvan chỉ soạn; cài vào máy theo lời dặn in kèm.',
      examples: [
        {
          command: 'danvan schedule windows -o Bao-cao --inbox Nhan --if-ready 95% --folder Lich',
          meaning: 'cho Task Scheduler của Windows',
        },
        { command: 'danvan schedule crontab -o Bao-cao --at 06:30', meaning: 'một dòng crontab' },
        {
          command: 'danvan schedule systemd -o Bao-cao --folder Lich',
          meaning: 'timer và service',
        },
      ],
    },
    completion: {
      summary: 'gợi ý lệnh khi gõ phím Tab: bash, zsh hoặc powershell',
      description: 'In ra đoạn lệnh để thêm vào tệp khởi động của bash, zsh hoặc PowerShell.',
      examples: [
        { command: 'danvan completion bash', meaning: 'cho bash: thêm vào ~/.bashrc' },
        { command: 'danvan completion powershell', meaning: 'cho PowerShell: thêm vào $PROFILE' },
      ],
    },
  },
  options: {
    narrative:
      'lời báo cáo: của cơ quan (own), thêm phụ lục của các đơn vị (appendix), hay cả hai theo mục (full)',
    'report-folder': 'thư mục chứa báo cáo',
    'report-period': 'kỳ báo cáo (mặc định: due-half, nửa năm có hạn nộp gần hôm nay nhất)',
    'if-ready': 'chỉ lập khi từng này đơn vị đã nộp đủ; chưa thì nêu tên đơn vị và trả về 1',
    'or-after': 'qua ngày này vẫn thiếu thì cứ lập và ghi CHƯA ĐẦY ĐỦ (đi cùng --if-ready)',
    inbox: 'nhập các tệp trong thư mục này trước',
    sign: 'ký với số này và giữ lại số liệu (đi cùng --date)',
    'sign-date': 'ngày của báo cáo được ký',
    'as-signed': 'in lại đúng số liệu của báo cáo đã ký số ấy',
    'schedule-at': 'giờ chạy mỗi ngày (mặc định: 06:00)',
    'schedule-folder': 'thư mục để ghi các tệp lịch (mặc định: in ra màn hình)',
  },
};
