import { useT } from '~/i18n';
import { Button } from './Button';
import type { OfferedStep } from './StepMenu';

interface Props<Action extends string> {
  /** The steps that the state knows. */
  steps: (Omit<OfferedStep, 'action'> & { action: Action })[];
  /** Those that undo or refuse: none of them is the page's red button. */
  backwards: readonly Action[];
  onStep: (action: Action) => void;
}

/** Steps as buttons; one that is somebody else's stays, and says whose below as well. */
export function OpenSteps<Action extends string>({ steps, backwards, onStep }: Props<Action>) {
  const t = useT();
  const first = steps.find(({ action, allowed }) => allowed && !backwards.includes(action));
  const reasons = steps.filter(({ allowed, why_not }) => !allowed && why_not);
  return (
    <>
      <div className="row">
        {steps.map((step) => (
          <Button
            key={step.action}
            kind={step === first ? 'primary' : 'plain'}
            whyNot={step.allowed ? undefined : (step.why_not ?? '')}
            onClick={() => onStep(step.action)}
          >
            {step.name}
          </Button>
        ))}
      </div>
      {reasons.length > 0 && (
        <ul className="t2 sm reasons">
          {reasons.map(({ action, name, why_not }) => (
            <li key={action}>{t('step.why_not', { step: name, why: why_not ?? '' })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
