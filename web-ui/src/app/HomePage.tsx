import { Link } from '@tanstack/react-router';
import { Phone } from 'lucide-react';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import { PageHead } from '~/ui/PageHead';
import { Mark } from './Mark';

/** The public door until the citizen site opens: who this is, whom to call, where staff sign in. */
export function HomePage() {
  const t = useT();
  return (
    <>
      <header className="hdr">
        <Mark to={paths.home()} />
      </header>
      <main id="main" className="home">
        <PageHead heading={t('app.name')} about={t('app.tagline')} />
        <p>{t('home.about')}</p>
        <p className="home__call">
          <Icon of={Phone} />
          <a href="tel:0888509566">0888 509 566</a>
          <a href="tel:02437334309">024 3733 4309</a>
        </p>
        <p>
          <Link to={paths.login()}>{t('home.staff')}</Link>
        </p>
      </main>
    </>
  );
}
