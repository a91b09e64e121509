import { useEffect, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { say } from '~/lib/say';

interface Props {
  heading: string;
  /** Follows the heading inside the h1: a lock. */
  mark?: ReactNode;
  /** The line below. */
  about?: ReactNode;
  /** Kept out of the browser tab when the heading names a person. */
  title?: string;
  children?: ReactNode;
}

/** The page's one h1, its title in the tab, and its actions at the right. */
export function PageHead({ heading, mark, about, title = heading, children }: Props) {
  const t = useT();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
    // A link leaves the focus where it was: who hears the page is told where it led.
    say(title);
  }, [title, t]);
  return (
    <div className="phead">
      <div className="grow">
        <h1>
          {heading} {mark}
        </h1>
        {about && <div className="phead__about">{about}</div>}
      </div>
      {children && <div className="row noprint">{children}</div>}
    </div>
  );
}
