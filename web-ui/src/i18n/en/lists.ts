import type { lists as vi } from '../vi/lists';

export const lists: Record<keyof typeof vi, string> = {
  'filter.by': 'Filter by {name}',
  'filter.remove': 'Remove filter',
  'filter.clear': 'Clear filters',
  'list.next': 'Next page',
  'list.first': 'Back to the first page',
  'list.export': 'XLSX',
  'list.rows': '{n, plural, one {# row on this page} other {# rows on this page}}',
  'list.nothing': 'Nothing here yet',
  'list.no_match': 'Nothing matches',
  'due.strip': 'Work due by day',
  'due.day': '{date}: {n} due',
  'due.day_off': '{date}: {n} due, day off',
};
