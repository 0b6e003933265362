/** Vietnamese for how a database was opened. */
import { formatCount } from '../number-format.ts';
import type { OpeningWords } from '../opening-words.ts';

export const vietnameseOpening: OpeningWords = {
  notShared: (location) =>
    `Ổ đĩa chứa ${location} không cho nhiều chương trình dùng chung tệp này (thường gặp ở ổ mạng). Vẫn ghi được, nhưng chậm hơn và mỗi lúc chỉ một người dùng; nên để cơ sở dữ liệu ở ổ đĩa trong máy.`,
  migrated: (backup) =>
    `Đã nâng cấp cơ sở dữ liệu cho hợp với bản danvan này. Bản trước khi nâng cấp được giữ ở ${backup}.`,
  waiting: (seconds) =>
    `Đang đợi một lệnh danvan khác ghi xong (tới ${formatCount(seconds, 'vi')} giây; dừng bằng Ctrl-C) …`,
};
