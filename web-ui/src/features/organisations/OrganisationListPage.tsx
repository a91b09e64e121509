export function OrganisationListPage() {
  return null;
}
