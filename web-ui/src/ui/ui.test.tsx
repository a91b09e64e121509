import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { forgetKeepers } from '~/api/drafts';
import type { Problem } from '~/api/problem';
import { ActionDialog, type ActionField } from './ActionDialog';
import { Button } from './Button';
import { Combobox } from './Combobox';
import { DeadlineChip } from './DeadlineChip';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';
import { TextField } from './Field';
import { FilterBar } from './FilterBar';
import { Menu } from './Menu';
import { ProblemAlert } from './ProblemAlert';
import { StageBar } from './StageBar';

const show = (page: ReactElement) => render(<I18nProvider i18n={i18n}>{page}</I18nProvider>);

describe('Button', () => {
  it('says why it cannot be pressed, and stays reachable', async () => {
    const press = vi.fn();
    show(
      <Button whyNot="Chưa cử người" onClick={press}>
        Kết thúc
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Kết thúc' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Chưa cử người');
    await userEvent.tab();
    expect(button).toHaveFocus();
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
  });

  it('ignores presses while it waits', async () => {
    const submit = vi.fn((event: React.FormEvent) => event.preventDefault());
    show(
      <form onSubmit={submit}>
        <Button type="submit" busy>
          Gửi
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('Field', () => {
  it('ties label, hint and error to the control', () => {
    show(<TextField label="Họ và tên" hint="Như trên giấy tờ" error="Nhập họ và tên" />);
    const box = screen.getByRole('textbox', { name: 'Họ và tên' });
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription('Như trên giấy tờ Nhập họ và tên');
  });
});

describe('ErrorSummary', () => {
  it('takes the focus and leads to the field', async () => {
    show(
      <>
        <ErrorSummary mistakes={[{ field: 'name', message: 'Nhập họ và tên' }]} />
        <TextField id="name" label="Họ và tên" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByText('Có 1 chỗ cần sửa')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Nhập họ và tên' }));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});

describe('ProblemAlert', () => {
  const problem = { title: 'Hồ sơ đã thay đổi', status: 412, code: 'stale', request_id: 'req-1' };

  it('offers what is there now when somebody else was first', async () => {
    const reload = vi.fn();
    show(<ProblemAlert problem={problem} onReload={reload} onRetry={vi.fn()} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Hồ sơ đã thay đổi');
    expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Xem bản mới' }));
    expect(reload).toHaveBeenCalledOnce();
    expect(screen.getByText('req-1')).toBeInTheDocument();
  });

  it('says everything that is wrong where no field of the page is named', () => {
    const errors = [{ pointer: '/body', code: 'too_long', message: 'Dài quá 4000 ký tự' }];
    show(<ProblemAlert problem={{ title: 'Có chỗ cần sửa', status: 422, code: 'invalid', errors }} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Dài quá 4000 ký tự');
  });

  it('counts down before another try', () => {
    show(<ProblemAlert problem={{ ...problem, status: 429, retry_after: 30 }} onRetry={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Thử lại sau 30 giây' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

describe('DeadlineChip', () => {
  it('says how a duty ended', () => {
    show(<DeadlineChip due="2026-11-20" ended="done" />);
    expect(screen.getByText('Đúng hạn')).toBeInTheDocument();
  });
});

describe('StageBar', () => {
  it('is an ordered list with the present step marked', () => {
    show(
      <StageBar
        label="Giai đoạn"
        stages={[
          { name: 'Tiếp nhận', at: 'done', note: '03/08/2026' },
          { name: 'Thụ lý', at: 'now' },
          { name: 'Cử người', at: 'ahead' },
        ]}
      />,
    );
    const steps = within(screen.getByRole('list', { name: 'Giai đoạn' })).getAllByRole('listitem');
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });
});

describe('Menu', () => {
  it('opens, closes with Escape and gives the focus back', async () => {
    show(
      <Menu label="Việc khác" button={(wired) => <button {...wired}>Việc khác</button>}>
        <li>
          <button>Chuyển</button>
        </li>
      </Menu>,
    );
    const opener = screen.getByRole('button', { name: 'Việc khác' });
    // The page leaves to whoever was first what was pressed.
    const left = vi.fn((event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented);
    document.addEventListener('keydown', left);
    await userEvent.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', left);
    expect(screen.queryByRole('button', { name: 'Chuyển' })).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
    expect(left).toHaveLastReturnedWith(false);
  });
});

describe('Dialog', () => {
  it('is named by its heading and closes by its button', async () => {
    const close = vi.fn();
    show(
      <Dialog heading="Từ chối thụ lý" onClose={close}>
        <p>Nội dung</p>
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Từ chối thụ lý' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(close).toHaveBeenCalledOnce();
  });

  it('closes when it is given up, and stays when a window of files inside it is', () => {
    const close = vi.fn();
    show(
      <Dialog heading="Thêm tài liệu" onClose={close}>
        <input type="file" aria-label="Tệp" />
      </Dialog>,
    );
    fireEvent(screen.getByLabelText('Tệp'), new Event('cancel', { bubbles: true }));
    expect(close).not.toHaveBeenCalled();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('FilterBar', () => {
  it('takes a filter off by its chip', async () => {
    const change = vi.fn();
    show(
      <FilterBar
        filters={[
          {
            name: 'form',
            label: 'Hình thức',
            value: 'advice',
            options: [{ value: 'advice', label: 'Tư vấn' }],
          },
        ]}
        onChange={change}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Hình thức: Tư vấn/ }));
    expect(change).toHaveBeenCalledWith('form', undefined);
  });

  it('adds what is ticked to what was ticked a moment before, and follows what is taken off elsewhere', async () => {
    const change = vi.fn();
    const options = ['civil', 'criminal', 'land', 'labour'].map((value) => ({ value, label: value }));
    const bar = (value: string | undefined) => (
      <FilterBar
        filters={[{ many: true, name: 'field', label: 'Lĩnh vực', value, options }]}
        onChange={change}
      />
    );
    const { rerender } = show(bar(undefined));
    await userEvent.click(screen.getByRole('button', { name: 'Lọc theo Lĩnh vực' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'land' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'civil' }));
    expect(change.mock.calls).toEqual([
      ['field', 'land'],
      ['field', 'civil,land'],
    ]);
    rerender(<I18nProvider i18n={i18n}>{bar('land')}</I18nProvider>);
    expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([
      screen.getByRole('checkbox', { name: 'land' }),
    ]);
    rerender(<I18nProvider i18n={i18n}>{bar('civil,criminal,labour,land')}</I18nProvider>);
    expect(
      screen.getByRole('button', { name: 'Lĩnh vực: civil, criminal, labour và 1 mục khác Bỏ lọc' }),
    ).toBeVisible();
    expect(screen.getByText('Bộ lọc: Lĩnh vực: civil, criminal, labour, land')).toBeInTheDocument();
  });
});

describe('Combobox', () => {
  const places = [
    { value: '1', label: 'Xã Xuân Dương' },
    { value: '2', label: 'Xã Lộc Bình' },
  ];

  function Place({ onChoose }: { onChoose: (value: string) => void }) {
    const [text, setText] = useState('');
    return (
      <Combobox
        label="Xã, phường"
        text={text}
        onText={setText}
        suggestions={places}
        onChoose={({ value }) => onChoose(value)}
      />
    );
  }

  it('chooses by keys', async () => {
    const choose = vi.fn();
    show(<Place onChoose={choose} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Xã, phường' }), 'x{ArrowDown}{Enter}');
    expect(choose).toHaveBeenCalledWith('2');
  });

  it('leaves the keys to an input method that composes', () => {
    const choose = vi.fn();
    show(<Place onChoose={choose} />);
    const box = screen.getByRole('combobox');
    fireEvent.change(box, { target: { value: 'xu' } });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(choose).not.toHaveBeenCalled();
  });
});

describe('ActionDialog', () => {
  // What is typed is kept on a server that is not there; it must not reach the next test by way of the page's memory.
  beforeEach(() => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line'))));
  afterEach(() => {
    forgetKeepers();
    vi.unstubAllGlobals();
  });

  const fields: ActionField[] = [
    { pointer: '/reason', label: 'err.required', kind: 'text', required: true },
    { pointer: '/decision/on', label: 'cases.due', kind: 'date' },
  ];
  const dialog = (problem: Problem | null, onSend: (body: object) => void) => (
    <ActionDialog
      form="request.refuse"
      heading="Từ chối"
      verb="Từ chối thụ lý"
      fields={fields}
      problem={problem}
      busy={false}
      onSend={onSend}
      onReload={vi.fn()}
      onClose={vi.fn()}
    />
  );

  it('asks for what is required before it sends, and sends what was filled in', async () => {
    const send = vi.fn();
    show(dialog(null, send));
    await userEvent.click(screen.getByRole('button', { name: 'Từ chối thụ lý' }));
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveFocus();
    await userEvent.type(screen.getByRole('textbox', { name: /Điền mục này/ }), ' Ngoài diện ');
    await userEvent.type(screen.getByLabelText(/Hạn/), '20/11/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Từ chối thụ lý' }));
    expect(send).toHaveBeenCalledWith({ reason: 'Ngoài diện', decision: { on: '2026-11-20' } });
  });

  it('puts a refusal of the server at its field and keeps what was typed', async () => {
    const { rerender } = show(dialog(null, vi.fn()));
    await userEvent.type(screen.getByRole('textbox', { name: /Điền mục này/ }), 'Ngắn');
    const refused = {
      title: 'Có chỗ cần sửa',
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/reason', code: 'too_short', message: 'Nêu rõ lý do' }],
    };
    rerender(<I18nProvider i18n={i18n}>{dialog(refused, vi.fn())}</I18nProvider>);
    expect(screen.getByRole('textbox', { name: /Điền mục này/ })).toHaveValue('Ngắn');
    expect(screen.getByRole('textbox', { name: /Điền mục này/ })).toHaveAccessibleDescription('Nêu rõ lý do');
  });

  it('puts a refusal of one entry of a list at the field that holds the list', () => {
    const refused = {
      title: 'Có chỗ cần sửa',
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/reason/2', code: 'reversed', message: 'Số cuối nhỏ hơn số đầu' }],
    };
    show(dialog(refused, vi.fn()));
    expect(screen.getByRole('textbox', { name: /Điền mục này/ })).toHaveAccessibleDescription(
      'Số cuối nhỏ hơn số đầu',
    );
  });
});
