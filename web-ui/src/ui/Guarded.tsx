import type { ReactNode } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT, type MessageId } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { LinkButton } from './Button';
import { Note } from './Note';
import { PageHead } from './PageHead';

interface Props {
  /** The function that the page needs. */
  right: string;
  heading: MessageId;
  children: ReactNode;
}

/**
 * A page for those who have a right. No link leads others here; who comes by a typed address is told which right it
 * is and whom to ask, and nothing is fetched.
 */
export function Guarded({ right, heading, children }: Props) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  if (has(account, right)) return children;
  return (
    <>
      <PageHead heading={t(heading)} />
      <div className="stack">
        <Note mood="warn" role="alert">
          <b>{t('denied.right', { right: label('permission', right) })}</b>
          <span className="line">{t('denied.ask', { unit: account?.organisation_name ?? '' })}</span>
        </Note>
        <LinkButton to={paths.today()}>{t('missing.home')}</LinkButton>
      </div>
    </>
  );
}
