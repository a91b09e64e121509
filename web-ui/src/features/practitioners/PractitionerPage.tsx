export function PractitionerPage() {
  return null;
}
