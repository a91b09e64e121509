import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useT } from '~/i18n';
import { today } from '~/lib/clock';
import { Button } from '~/ui/Button';
import { usePageKeys } from '~/ui/pageKeys';
import { monthBeside } from './question';

interface Props {
  month: string;
  onGo: (month: string) => void;
}

/** To the month before and the month after, by button and by key; none of them to come. */
export function MonthSteps({ month, onGo }: Props) {
  const t = useT();
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
  const isLast = after > today().slice(0, 7);
  usePageKeys([
    { keys: ['['], what: 'bulletin.before', act: () => onGo(before) },
    { keys: [']'], what: 'bulletin.after', act: () => !isLast && onGo(after) },
  ]);
  return (
    <>
      <Button icon={ChevronLeft} shortcut="[" onClick={() => onGo(before)}>
        {t('bulletin.before')}
      </Button>
      <Button
        icon={ChevronRight}
        shortcut="]"
        whyNot={isLast ? t('bulletin.no_after') : undefined}
        onClick={() => onGo(after)}
      >
        {t('bulletin.after')}
      </Button>
    </>
  );
}
