/** Every address of the workspace. Learning these teaches the API: the nouns are the same. */
export const paths = {
  home: () => '/',
  login: () => '/app/login',
  forgotten: () => '/app/forgotten',
  invitation: () => '/app/invitation',
  passwordReset: () => '/app/password-reset',
  today: () => '/app',
  requests: () => '/app/requests',
  newRequest: () => '/app/requests/new',
  request: (id: string) => `/app/requests/${id}`,
  cases: () => '/app/cases',
  case: (id: string) => `/app/cases/${id}`,
  calendar: () => '/app/calendar',
  obligations: () => '/app/obligations',
  persons: () => '/app/persons',
  person: (id: string) => `/app/persons/${id}`,
  queue: (slug: string) => `/app/queues/${slug}`,
  practitioners: () => '/app/practitioners',
  workload: () => '/app/practitioners/workload',
  practitioner: (id: string) => `/app/practitioners/${id}`,
  reports: () => '/app/reports',
  report: (id: string) => `/app/reports/${id}`,
  blanks: () => '/app/certificate-blanks',
  blankBooks: () => '/app/certificate-blanks/books',
  blankDesigns: () => '/app/certificate-blanks/designs',
  blankPaper: (id: string) => `/app/certificate-blanks/papers/${id}`,
  stocktake: (id: string) => `/app/certificate-blanks/stocktakes/${id}`,
  blank: (type: string, serial: string) => `/app/certificate-blanks/${type}/${serial}`,
  cards: () => '/app/cards',
  card: (id: string) => `/app/cards/${id}`,
  cardFile: (id: string) => `/app/card-files/${id}`,
  certificate: (id: string) => `/app/certificates/${id}`,
  course: (id: string) => `/app/courses/${id}`,
  organisations: () => '/app/organisations',
  organisation: (id: string) => `/app/organisations/${id}`,
  statistics: () => '/app/statistics',
  bulletin: (month: string) => `/app/bulletins/${month}`,
  directorBoard: () => '/app/dashboards/director',
  caseImport: () => '/app/cases/import',
  ownAccount: () => '/app/account',
  admin: () => '/app/admin',
  accounts: () => '/app/admin/accounts',
  account: (id: string) => `/app/admin/accounts/${id}`,
  programs: () => '/app/admin/service-accounts',
  program: (id: string) => `/app/admin/service-accounts/${id}`,
  audit: () => '/app/admin/audit',
  holidays: () => '/app/admin/holidays',
  bodies: () => '/app/admin/proceedings-bodies',
  body: (id: string) => `/app/admin/proceedings-bodies/${id}`,
} as const;

/** The page of what a duty or a notice is about. What a unit is reminded of are its reports. */
export function subjectAddress(type: string, id: string): string {
  if (type === 'case') return paths.case(id);
  if (type === 'report') return paths.report(id);
  if (type === 'blank_paper') return paths.blankPaper(id);
  if (type === 'card_file') return paths.cardFile(id);
  return type === 'organisation' ? paths.reports() : paths.request(id);
}
