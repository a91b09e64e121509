/** Lists: filters, pages, the strip of due days. */
export const lists = {
  'filter.by': 'Lọc theo {name}',
  'filter.remove': 'Bỏ lọc',
  'filter.clear': 'Xoá bộ lọc',
  'list.next': 'Trang sau',
  'list.first': 'Về trang đầu',
  'list.export': 'XLSX',
  'list.rows': '{n} dòng trên trang này',
  'list.nothing': 'Chưa có mục nào',
  'list.no_match': 'Không có mục nào khớp',
  'due.strip': 'Số việc đến hạn theo ngày',
  'due.day': 'Ngày {date}: {n} việc',
  'due.day_off': 'Ngày {date}: {n} việc, ngày nghỉ',
} as const;
