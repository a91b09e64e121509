import '~/ui/css/index.css';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n, speak } from '~/i18n';
import { warnBeforeLeaving } from '~/lib/drafts';
import { savedLocale } from '~/lib/settings';
import { showTheme } from '~/lib/theme';
import { cache } from './cache';
import { router } from './router';

showTheme();
// The letters are asked for at once, to be there when the first words are drawn: lines that break anew make a page jump.
for (const weight of [400, 600]) void document.fonts.load(`${weight} 15px "Be Vietnam Pro"`, 'aễ');
await speak(savedLocale());
warnBeforeLeaving();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
