import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { ownProblem } from '~/api/problem';
import { account, refresh } from '~/api/session';
import { QUESTION_WORDS } from '~/features/statistics/question';
import { only, parseSearch, stringifySearch } from '~/lib/search';
import { paths } from '~/lib/paths';
import { Frame } from './Frame';
import { HomePage } from './HomePage';
import { Missing, NotFound, RouteFault } from './Faults';

/**
 * A page that is fetched when it is first opened. One that does not come is a fault shown in its place: to load
 * everything anew, as the router would, loses what was typed elsewhere.
 */
const piece = <M extends Record<K, FunctionComponent>, K extends string>(load: () => Promise<M>, name: K) =>
  lazyRouteComponent(
    () =>
      load().catch(() => {
        throw ownProblem(503, 'page', 'fault.about');
      }),
    name,
  );

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

/** A reload has no token in memory: the cookie is asked once before the first page. */
const knownAccount = async () => account() ?? ((await refresh().catch(() => false)) ? account() : undefined);

const login = createRoute({
  getParentRoute: () => root,
  path: '/app/login',
  validateSearch: only('next'),
  component: piece(() => import('~/features/auth/LoginPage'), 'LoginPage'),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/app/forgotten',
  component: piece(() => import('~/features/auth/ForgottenPage'), 'ForgottenPage'),
});

/** The addresses that the letters name. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/app/invitation',
  component: piece(() => import('~/features/auth/NewPasswordPage'), 'InvitationPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/app/password-reset',
  component: piece(() => import('~/features/auth/NewPasswordPage'), 'ResetPage'),
});

const app = createRoute({
  getParentRoute: () => root,
  path: '/app',
  beforeLoad: async ({ location }) => {
    if (!(await knownAccount())) {
      const here = location.href === paths.today() ? undefined : location.href;
      throw redirect({ to: '/app/login', search: { next: here } });
    }
  },
  component: Frame,
});

const under = <P extends string>(path: P) => ({ getParentRoute: () => app, path }) as const;

const tree = root.addChildren([
  home,
  login,
  forgotten,
  invitation,
  reset,
  app.addChildren([
    createRoute({
      ...under('/'),
      validateSearch: only('day'),
      component: piece(() => import('~/features/today/TodayPage'), 'TodayPage'),
    }),
    createRoute({
      ...under('/requests'),
      validateSearch: only('state', 'channel', 'sort', 'panel'),
      component: piece(() => import('~/features/requests/RequestListPage'), 'RequestListPage'),
    }),
    createRoute({
      ...under('/requests/new'),
      validateSearch: only('channel'),
      component: piece(() => import('~/features/requests/intake/IntakePage'), 'IntakePage'),
    }),
    createRoute({
      ...under('/requests/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/requests/RequestPage'), 'RequestPage'),
    }),
    createRoute({
      ...under('/cases'),
      validateSearch: only(
        'state',
        'form',
        'field',
        'practitioner_id',
        'tag',
        'due',
        'due_before',
        'organisation_id',
        'sort',
        'view',
        'panel',
      ),
      component: piece(() => import('~/features/cases/CaseListPage'), 'CaseListPage'),
    }),
    createRoute({
      ...under('/cases/$id'),
      validateSearch: only('tab', 'step'),
      component: piece(() => import('~/features/cases/CasePage'), 'CasePage'),
    }),
    createRoute({
      ...under('/calendar'),
      validateSearch: only('view', 'day', 'owner'),
      component: piece(() => import('~/features/obligations/CalendarPage'), 'CalendarPage'),
    }),
    createRoute({
      ...under('/obligations'),
      validateSearch: only('state', 'owner'),
      component: piece(() => import('~/features/obligations/ObligationListPage'), 'ObligationListPage'),
    }),
    createRoute({
      ...under('/persons'),
      component: piece(() => import('~/features/persons/PersonListPage'), 'PersonListPage'),
    }),
    createRoute({
      ...under('/persons/$id'),
      component: piece(() => import('~/features/persons/PersonPage'), 'PersonPage'),
    }),
    createRoute({
      ...under('/queues/$slug'),
      component: piece(() => import('~/features/queues/QueuePage'), 'QueuePage'),
    }),
    createRoute({
      ...under('/practitioners'),
      validateSearch: only('kind', 'status'),
      component: piece(() => import('~/features/practitioners/PractitionerListPage'), 'PractitionerListPage'),
    }),
    createRoute({
      ...under('/practitioners/workload'),
      validateSearch: only('year', 'tier', 'panel'),
      component: piece(() => import('~/features/practitioners/WorkloadPage'), 'WorkloadPage'),
    }),
    createRoute({
      ...under('/practitioners/$id'),
      component: piece(() => import('~/features/practitioners/PractitionerPage'), 'PractitionerPage'),
    }),
    createRoute({
      ...under('/reports'),
      validateSearch: only(
        'form',
        'year',
        'level',
        'period',
        'standing',
        'organisation_id',
        'receiver_id',
        'state',
        'view',
        'panel',
      ),
      component: piece(() => import('~/features/reports/CentrePage'), 'CentrePage'),
    }),
    createRoute({
      ...under('/reports/$id'),
      validateSearch: only('cell', 'behind', 'show', 'step'),
      component: piece(() => import('~/features/reports/ReportPage'), 'ReportPage'),
    }),
    createRoute({
      ...under('/certificate-blanks'),
      validateSearch: only('type', 'as_of', 'kind', 'holder', 'paper', 'step'),
      component: piece(() => import('~/features/blanks/BlanksPage'), 'BlanksPage'),
    }),
    createRoute({
      ...under('/certificate-blanks/books'),
      validateSearch: only('type', 'year', 'holder', 'step'),
      component: piece(() => import('~/features/blanks/books/BooksPage'), 'BooksPage'),
    }),
    createRoute({
      ...under('/certificate-blanks/designs'),
      validateSearch: only('type', 'step'),
      component: piece(() => import('~/features/blanks/designs/DesignsPage'), 'DesignsPage'),
    }),
    createRoute({
      ...under('/certificate-blanks/papers/$id'),
      component: piece(() => import('~/features/blanks/PaperPage'), 'PaperPage'),
    }),
    createRoute({
      ...under('/certificate-blanks/stocktakes/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/blanks/stocktake/StocktakePage'), 'StocktakePage'),
    }),
    createRoute({
      ...under('/certificate-blanks/$type/$serial'),
      component: piece(() => import('~/features/blanks/LifePage'), 'LifePage'),
    }),
    createRoute({
      ...under('/cards'),
      validateSearch: only('tab', 'kind', 'procedure', 'state', 'overdue', 'standing', 'step'),
      component: piece(() => import('~/features/cards/CardsPage'), 'CardsPage'),
    }),
    createRoute({
      ...under('/cards/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/cards/CardPage'), 'CardPage'),
    }),
    createRoute({
      ...under('/certificates/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/cards/CardPage'), 'CertificatePage'),
    }),
    createRoute({
      ...under('/card-files/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/cards/FilePage'), 'FilePage'),
    }),
    createRoute({
      ...under('/courses/$id'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/cards/CoursePage'), 'CoursePage'),
    }),
    createRoute({
      ...under('/organisations'),
      validateSearch: only('type', 'as_of'),
      component: piece(() => import('~/features/organisations/OrganisationListPage'), 'OrganisationListPage'),
    }),
    createRoute({
      ...under('/organisations/$id'),
      validateSearch: only('as_of'),
      component: piece(() => import('~/features/organisations/OrganisationPage'), 'OrganisationPage'),
    }),
    createRoute({
      ...under('/statistics'),
      validateSearch: only(...QUESTION_WORDS, 'saved', 'cell', 'side'),
      component: piece(() => import('~/features/statistics/ExplorePage'), 'ExplorePage'),
    }),
    createRoute({
      ...under('/bulletins/$month'),
      component: piece(() => import('~/features/statistics/BulletinPage'), 'BulletinPage'),
    }),
    createRoute({
      ...under('/dashboards/director'),
      validateSearch: only('period', 'compare'),
      component: piece(() => import('~/features/statistics/DirectorPage'), 'DirectorPage'),
    }),
    createRoute({
      ...under('/cases/import'),
      validateSearch: only('import'),
      component: piece(() => import('~/features/imports/ImportPage'), 'ImportPage'),
    }),
    createRoute({
      ...under('/account'),
      validateSearch: only('step'),
      component: piece(() => import('~/features/auth/own/OwnAccountPage'), 'OwnAccountPage'),
    }),
    createRoute({
      ...under('/admin'),
      component: piece(() => import('~/features/admin/AdminPage'), 'AdminPage'),
    }),
    createRoute({
      ...under('/admin/accounts'),
      validateSearch: only('state', 'role', 'organisation_id'),
      component: piece(() => import('~/features/admin/accounts/AccountListPage'), 'AccountListPage'),
    }),
    createRoute({
      ...under('/admin/accounts/$id'),
      component: piece(() => import('~/features/admin/accounts/AccountPage'), 'AccountPage'),
    }),
    createRoute({
      ...under('/admin/service-accounts'),
      component: piece(() => import('~/features/admin/programs/ProgramListPage'), 'ProgramListPage'),
    }),
    createRoute({
      ...under('/admin/service-accounts/$id'),
      component: piece(() => import('~/features/admin/programs/ProgramPage'), 'ProgramPage'),
    }),
    createRoute({
      ...under('/admin/audit'),
      validateSearch: only('actor_id', 'act', 'object_id', 'organisation_id', 'from', 'to'),
      component: piece(() => import('~/features/admin/audit/AuditPage'), 'AuditPage'),
    }),
    createRoute({
      ...under('/admin/holidays'),
      validateSearch: only('year'),
      component: piece(() => import('~/features/admin/holidays/HolidaysPage'), 'HolidaysPage'),
    }),
    createRoute({
      ...under('/admin/proceedings-bodies'),
      validateSearch: only('kind', 'province', 'as_of'),
      component: piece(() => import('~/features/admin/bodies/BodyListPage'), 'BodyListPage'),
    }),
    createRoute({
      ...under('/admin/proceedings-bodies/$id'),
      component: piece(() => import('~/features/admin/bodies/BodyPage'), 'BodyPage'),
    }),
    createRoute({ ...under('/$'), component: Missing }),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: RouteFault,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
