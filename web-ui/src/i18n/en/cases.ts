import type { cases as vi } from '../vi/cases';

export const cases: Record<keyof typeof vi, string> = {
  'cases.title': 'Cases',
  'cases.who': 'Beneficiary and next action',
  'cases.code': 'File code',
  'cases.kind': 'Form, field',
  'cases.practitioner': 'Practitioner',
  'cases.due': 'Due',
  'cases.state': 'State',
  'cases.form': 'Form',
  'cases.field': 'Field',
  'cases.sealed': 'Restricted file; every opening is logged',
  'cases.unassigned': 'Unassigned',
  'cases.list': 'List of cases',
  'cases.sort_due': 'Nearest deadline',
  'cases.sort_new': 'Newest',
  'cases.sort': 'Order',
  'cases.none': 'No cases yet',
  'cases.none_about': 'A case appears here when a request is accepted.',
  'cases.to_requests': 'Open the request queue',
};
