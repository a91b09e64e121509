import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import type { BlankType } from '../types';
import type { Stocktake } from './types';

type Schemas = components['schemas'];

export const stocktake = (id: string) =>
  queryOptions({
    queryKey: ['blanks', 'stocktakes', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/certificate-blanks/stocktakes/{id}', { params: { path: { id } }, signal })),
  });

export const open = (type: BlankType, body: object, key: string) =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/stocktakes', {
      params: { header: { 'Idempotency-Key': key } },
      body: { type, ...body } as Schemas['BlankStocktakeCreate'],
    }),
  );

export const count = (id: string, scans: Schemas['BlankScan'][], key: string) =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/stocktakes/{id}/count', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { scans },
    }),
  );

export const close = ({ id, version }: Pick<Stocktake, 'id' | 'version'>, body: object, key: string) =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/stocktakes/{id}/close', {
      params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) } },
      body: body as Schemas['BlankStocktakeClose'],
    }),
  );
