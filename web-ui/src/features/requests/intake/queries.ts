import { queryOptions } from '@tanstack/react-query';
import { api, documentPath, fetchFile, ifMatch, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';
import { useWrite } from '~/api/write';
import { parseBirth } from '~/lib/dates';
import { keepReceipt } from '../receipt';
import { requestOf, sides, type Draft } from './draft';

type Schemas = components['schemas'];
export type Group = Schemas['Group'];
export type Eligibility = Schemas['Answer'];
export type Conflict = Schemas['ConflictAnswer'];
export type FoundPerson = Schemas['PersonCandidate'];
export type Receipt = Schemas['CreatedRequest'];

export function searchPersons(draft: Draft) {
  const birth = parseBirth(draft.birth);
  const number = draft.idNumber.replaceAll(' ', '');
  const body = {
    q: draft.name.trim(),
    ...(birth ? { birth_year: Number(birth.slice(0, 4)) } : {}),
    ...(/^\d{12}$/.test(number) ? { id_number: number } : {}),
    ...(/^\d{10}$/.test(draft.phone.replaceAll(' ', '')) ? { phone: draft.phone.replaceAll(' ', '') } : {}),
  };
  return queryOptions({
    queryKey: ['persons', body],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/persons:search', { body, signal })),
  });
}

export function checkConflicts(draft: Draft) {
  const file = draft.fileNumber.trim();
  const body = { ...(file ? { matter: { court_file_number: file } } : {}), parties: sides(draft) };
  return queryOptions({
    queryKey: ['conflicts', body],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/conflicts:check', { body, signal })),
  });
}

/** Which centre is competent for a commune (Luật TGPL Đ.26). */
export const routeOf = (commune: string) =>
  queryOptions({
    queryKey: ['route', commune],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/api/v1/requests:route', { body: { commune_code: commune }, signal })),
    enabled: commune !== '',
  });

interface Sending {
  draft: Draft;
  person: string | undefined;
  /** The provider, when received for others. */
  organisation: string | undefined;
  /** Accept in the same breath: an urgent matter at the counter. */
  atOnce: boolean;
  /** Whether the caller may have the receipt as a paper. */
  paper: boolean;
}

async function receiptPaper(id: string): Promise<Blob | undefined> {
  const { data } = await followed((query) =>
    unwrap(api.GET('/api/v1/requests/{id}/documents', { params: { path: { id }, query } })),
  );
  const receipt = data.find(({ kind }) => kind === 'receipt');
  return receipt && (await fetchFile(documentPath(receipt.id))).content;
}

export function useSendRequest(onDone: (receipt: Receipt) => void) {
  return useWrite<Sending, Receipt>({
    form: 'request.new',
    send: async ({ draft, person, organisation, atOnce, paper }, key) => {
      const receipt = await unwrap(
        api.POST('/api/v1/requests', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...requestOf(draft, person), ...(organisation ? { organisation_id: organisation } : {}) },
        }),
      );
      // Before it is accepted, because then the papers belong to the case's file, which a clerk does not read.
      if (receipt.tracking_code) {
        const printed = paper ? await receiptPaper(receipt.id).catch(() => undefined) : undefined;
        keepReceipt(receipt.id, { code: receipt.tracking_code, paper: printed });
      }
      // If this second step is refused, the request's own page shows it and why.
      if (atOnce) {
        await api.POST('/api/v1/requests/{id}/accept', {
          params: {
            path: { id: receipt.id },
            header: { 'Idempotency-Key': `${key}-accept`, 'If-Match': ifMatch(receipt.version) },
          },
          body: {},
        });
      }
      return receipt;
    },
    stale: [['requests'], ['cases'], ['obligations']],
    onDone,
  });
}
