import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

/** What a browser can do is known when the page is loaded. */
const show = async (once: boolean) => {
  const { CameraScan } = await import('./Camera');
  const onScan = vi.fn();
  render(
    <I18nProvider i18n={i18n}>
      <CameraScan onScan={onScan} once={once} />
    </I18nProvider>,
  );
  return onScan;
};

const seeing = (code: string) => {
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      detect = () => Promise.resolve([{ rawValue: code }]);
    },
  );
  const stream = { getTracks: () => [] };
  vi.stubGlobal('navigator', {
    userAgent: navigator.userAgent,
    mediaDevices: { getUserMedia: () => Promise.resolve(stream) },
  });
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', { writable: true, configurable: true });
};

it('says so where the browser reads no codes', async () => {
  await show(false);
  expect(screen.queryByRole('button')).toBeNull();
  expect(
    screen.getByText('Trình duyệt này không đọc được mã bằng máy ảnh; dùng máy quét hoặc gõ số.'),
  ).toBeVisible();
});

it('closes the picture with the first code where one is asked for', async () => {
  seeing('A000042');
  const onScan = await show(true);
  await userEvent.click(screen.getByRole('button', { name: 'Máy ảnh' }));
  expect(screen.getByRole('dialog', { name: 'Máy ảnh' })).toBeVisible();
  await waitFor(() => expect(onScan).toHaveBeenCalledWith('A000042'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('counts a code once while it stays in sight', async () => {
  seeing('A000042');
  const onScan = await show(false);
  await userEvent.click(screen.getByRole('button', { name: 'Máy ảnh' }));
  await waitFor(() => expect(onScan).toHaveBeenCalled());
  await new Promise((later) => setTimeout(later, 600));
  expect(onScan).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('dialog', { name: 'Máy ảnh' })).toBeVisible();
});
