/** Vietnamese for schedules and completion. */
import type { ScheduleWords } from '../schedule-words.ts';

export const vietnameseSchedule: ScheduleWords = {
  description: (time) => `danvan: lập báo cáo kỳ đến hạn, ${time} hằng ngày`,
  badKind: (seen, kinds) => `không có loại lịch "${seen}"; chọn ${kinds.join(', ')}`,
  badTime: (seen) => `không hiểu giờ "${seen}" ở --at; ghi như 06:30`,
  badPath: (path) => `đường dẫn có dấu xuống dòng, không ghi vào lịch được: ${path}`,
  needsFolder: 'lịch của Windows là một tệp: thêm --folder THƯ-MỤC để ghi vào đó',
  written: (file) => `Đã ghi ${file}`,
  installCrontab: (file) => ({
    command: file === null ? 'crontab -e' : `crontab -l | cat - "${file}" | crontab -`,
    meaning: file === null ? 'dán các dòng trên vào' : 'thêm vào crontab của mình',
  }),
  installSystemd: (files) => ({
    command: `cp ${files} ~/.config/systemd/user/ && systemctl --user enable --now danvan-report.timer`,
    meaning: 'cài lịch; loginctl enable-linger để chạy cả khi chưa đăng nhập',
  }),
  installWindows: (file) => ({
    command: `schtasks /Create /TN "danvan" /XML "${file}"`,
    meaning: 'cài lịch vào Task Scheduler',
  }),
  badShell: (seen, shells) => `không có gợi ý cho "${seen}"; chọn ${shells.join(', ')}`,
};
