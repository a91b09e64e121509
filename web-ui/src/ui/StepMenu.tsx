import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useT } from '~/i18n';
import { Button } from './Button';
import { Menu } from './Menu';

export interface OfferedStep {
  action: string;
  /** In words. */
  name: string;
  allowed: boolean;
  why_not?: string | null;
}

interface Props {
  steps: OfferedStep[];
  onChoose: (action: string) => void;
}

/**
 * The step whose form is open stands in the address (`?step=assign`), so that a queue can lead straight to it. A form
 * closes itself alone: its answer may come when the next step is open already.
 */
export function useChosenStep(): [string | undefined, (action?: string) => void] {
  const { step } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    step,
    (action) =>
      void navigate({
        to: '.',
        search: (old: Record<string, unknown>) =>
          action === undefined && old.step !== step ? old : { ...old, step: action },
        replace: true,
        resetScroll: false,
      }),
  ];
}

/** Every step there is; one that cannot be taken now stays in the list and says why. */
export function StepMenu({ steps, onChoose }: Props) {
  const t = useT();
  if (steps.length === 0) return null;
  return (
    <Menu
      label={t('case.actions')}
      button={(wired) => (
        <Button {...wired}>
          {t('case.actions')}
          <ChevronDown className="i i-s" aria-hidden="true" />
        </Button>
      )}
    >
      <StepList steps={steps} onChoose={onChoose} />
    </Menu>
  );
}

/** The rows of such a menu, those that can be taken first. */
export const StepList = ({ steps, onChoose }: Props) =>
  [...steps]
    .sort((a, b) => Number(b.allowed) - Number(a.allowed))
    .map(({ action, name, allowed, why_not }) => (
      <li key={action}>
        <button
          type="button"
          aria-disabled={!allowed || undefined}
          onClick={() => allowed && onChoose(action)}
        >
          <span>
            {name}
            {!allowed && why_not && <small>{why_not}</small>}
          </span>
        </button>
      </li>
    ));

/** The usual ways on, most wanted first: the first that may be taken is the page's red button. */
export function StepButtons({
  steps,
  wanted,
  onChoose,
}: Props & { wanted: readonly (string | null | undefined)[] }) {
  const open = [...new Set(wanted)]
    .flatMap((action) => steps.filter((step) => step.action === action && step.allowed))
    .slice(0, 2);
  return open.map(({ action, name }, index) => (
    <Button key={action} kind={index === 0 ? 'primary' : 'plain'} onClick={() => onChoose(action)}>
      {name}
    </Button>
  ));
}
