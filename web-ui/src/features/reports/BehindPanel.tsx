import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths, signed } from '~/lib/numbers';
import { say } from '~/lib/say';
import { CountedCases } from '~/ui/CountedCases';
import { SidePanel } from '~/ui/SidePanel';
import type { Behind } from './behind';

interface OpenProps {
  /** The number, as the address names it. */
  name: string;
  title?: string;
  className?: string;
  children: ReactNode;
}

/** Leads to the cases behind a number of the page. */
export const OpenCases = ({ name, ...link }: OpenProps) => (
  <Link
    to="."
    search={(old: Record<string, unknown>) => ({ ...old, cell: undefined, behind: name })}
    resetScroll={false}
    activeOptions={{ exact: true, includeSearch: true }}
    {...link}
  />
);

interface Props {
  shown: Behind | undefined;
  onClose: () => void;
  /** Where the number stands. */
  children: ReactNode;
}

/** Numbers of a report, and beside them the very cases of the one that is open. */
export function WithCases({ shown, onClose, children }: Props) {
  const t = useT();
  const told = useTold(shown);
  const heading = told?.heading;
  useEffect(() => {
    if (heading) say(heading);
  }, [heading]);
  return (
    <SidePanel
      heading={told?.heading ?? ''}
      onClose={onClose}
      panel={
        shown &&
        told && (
          <div className="stack-s">
            <p className="t2 sm">{told.about}</p>
            <CountedCases
              figure={t('reports.records', {
                n: shown.of === 'rule' ? signed(shown.sum, hundredths) : hundredths(shown.sum),
              })}
              source={shown.source}
            />
          </div>
        )
      }
    >
      {children}
    </SidePanel>
  );
}

/** What a number is, in words. */
function useTold(shown: Behind | undefined): { heading: string; about: string } | undefined {
  const t = useT();
  switch (shown?.of) {
    case 'text':
      return {
        heading: `${shown.section.code}. ${inWords(shown.section.title)}`,
        about: t(shown.isBase ? 'reports.base' : 'reports.live'),
      };
    case 'rule': {
      const { rule, words, over, at, left, right } = shown.rule;
      return {
        heading: `${rule}, ${t(over === 'columns' ? 'reports.at_row' : 'reports.at_column', { code: at })}`,
        about: `${inWords(words)}: ${hundredths(left)} ≠ ${hundredths(right)}. ${t('reports.breaking')}`,
      };
    }
    case 'group': {
      const { law_version, group, hundredths: n } = shown.notice;
      return {
        heading: t('reports.unmapped'),
        about: t('reports.unmapped_about', { n: hundredths(n), group, law: law_version }),
      };
    }
    case undefined:
      return undefined;
  }
}
