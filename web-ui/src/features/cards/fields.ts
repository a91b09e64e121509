import type { ActionField } from '~/ui/ActionDialog';
import type { Option } from '~/ui/Field';

/** What became of the blank that is replaced or withdrawn. */
export const oldBlank = (options: Option[]): ActionField => ({
  pointer: '/old_blank',
  label: 'cards.old_blank',
  hint: 'cards.old_blank_hint',
  kind: 'choice',
  options,
});
