export function PractitionerListPage() {
  return null;
}
