import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import type { OwnControl } from '~/ui/ActionDialog';
import { rangeWords } from '../serials';
import type { BlankType, Paper } from '../types';
import { approvedOrders } from './queries';

interface Props extends OwnControl {
  type: BlankType;
  onPick: (order: Paper) => void;
}

/** The approved order that a lot comes by. */
export function OrderPicker({ type, onPick, value, onChange, ...wired }: Props) {
  const t = useT();
  const { data = [], isPending, error } = useQuery(approvedOrders(type));
  const none = error || data.length > 0 ? 'common.choose' : 'orders.none_approved';
  return (
    <select
      {...wired}
      className="inp"
      value={value}
      aria-busy={isPending}
      onChange={(event) => {
        onChange(event.target.value);
        const order = data.find(({ id }) => id === event.target.value);
        if (order) onPick(order);
      }}
    >
      <option value="">{t(isPending ? 'common.loading' : none)}</option>
      {data.map(({ id, code, order, ranges }) => (
        <option key={id} value={id}>
          {[order ?? code, ...ranges.map(rangeWords)].join(' · ')}
        </option>
      ))}
    </select>
  );
}
