/** Every address of the workspace. Learning these teaches the API: the nouns are the same. */
export const paths = {
  home: () => '/',
  login: () => '/app/login',
  forgotten: () => '/app/forgotten',
  today: () => '/app',
  requests: () => '/app/requests',
  newRequest: () => '/app/requests/new',
  request: (id: string) => `/app/requests/${id}`,
  cases: () => '/app/cases',
  case: (id: string) => `/app/cases/${id}`,
  queue: (slug: string) => `/app/queues/${slug}`,
  practitioners: () => '/app/practitioners',
  practitioner: (id: string) => `/app/practitioners/${id}`,
  organisations: () => '/app/organisations',
  organisation: (id: string) => `/app/organisations/${id}`,
} as const;
