import { expect, it } from 'vitest';
import { paths } from '~/lib/paths';
import { router } from './router';

it('has a builder for every address, and a page for every builder', () => {
  const routes = Object.keys(router.routesByPath).filter((path) => path !== '/app/$');
  const built = Object.values(paths).map((path) => path('$', '$'));
  expect(routes.map((path) => path.replace(/\$\w+/g, '$')).sort()).toEqual(built.sort());
});
