import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { isCertificate, type CardDetail } from './types';

/** The register of each, what printing from it needs, and what it is called. */
const CARD = { register: 'cards', right: 'card_prepare', name: 'cards.print' } as const;
const CERTIFICATE = {
  register: 'certificates',
  right: 'card_write',
  name: 'cards.print_certificate',
} as const;

interface Props {
  of: CardDetail;
  /** Why nothing is done with it any more. */
  whyNot: string | undefined;
}

/** What stands on the blank, each at its place, as a file of the size of the blank: for those who issue it. */
export function PrintCard({ of, whyNot }: Props) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { register, right, name } = isCertificate(of) ? CERTIFICATE : CARD;
  const take = useMutation<unknown, Problem>({
    mutationFn: () => download(`/api/v1/${register}/${of.id}/document`),
  });
  if (!has(account, right)) return null;
  const gone = of.blanks.find(({ present, state }) => present && state !== 'issued');
  const noBlank = gone && t('cards.print_other', { state: label('blank_state', gone.state) });
  return (
    <>
      <Button icon={Printer} busy={take.isPending} whyNot={whyNot ?? noBlank} onClick={() => take.mutate()}>
        {t(name)}
      </Button>
      {take.error && (
        <Dialog heading={t(name)} onClose={take.reset}>
          <ProblemAlert problem={take.error} onRetry={() => take.mutate()} />
        </Dialog>
      )}
    </>
  );
}
