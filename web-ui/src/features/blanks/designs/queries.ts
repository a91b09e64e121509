import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed, listOf } from '~/api/pages';
import type { components } from '~/api/schema';
import type { BlankType } from '../types';

/** The designs of every type, the newest first. */
export const designs = queryOptions({
  queryKey: ['blanks', 'designs'],
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/v1/certificate-blanks/templates', { signal }))).data,
});

/** Print orders of a type, the newest first. */
export const orderList = (type: BlankType) =>
  listOf(['blanks', 'orders', type], (place, signal) =>
    unwrap(
      api.GET('/api/v1/certificate-blanks/print-orders', { params: { query: { type, ...place } }, signal }),
    ),
  );

/** The orders of a type that lots may be received by. */
export const approvedOrders = (type: BlankType) =>
  queryOptions({
    queryKey: ['blanks', 'orders', type, 'approved'],
    queryFn: async ({ signal }) => {
      const { data } = await followed((place) =>
        unwrap(
          api.GET('/api/v1/certificate-blanks/print-orders', {
            params: { query: { type, state: 'approved', ...place } },
            signal,
          }),
        ),
      );
      return data;
    },
  });

/** Registers a design; what it asks for stands with its form. */
export const register = (body: object, key: string) =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/templates', {
      params: { header: { 'Idempotency-Key': key } },
      body: body as components['schemas']['BlankTemplateCreate'],
    }),
  );
