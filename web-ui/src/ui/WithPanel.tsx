import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, PanelRight } from 'lucide-react';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { useT } from '~/i18n';
import { isComposing, isField, strokeOf } from '~/lib/keys';
import { keysOn } from '~/lib/settings';
import { IconButton } from './Button';
import { Icon } from './Icon';
import { holdRow, moveRow, rowOf } from './rows';
import { SidePanel, useNarrow } from './SidePanel';

/** The panel beside the rows of a list: which row it shows, and how a row opens it or closes it again. */
const Panel = createContext<{ shown: string | undefined; turn: (id: string) => void } | undefined>(undefined);

/** Opens the panel of a row (`Space`), or closes it; only where the list has one. */
export function Peek({ id, name }: { id: string; name: string }) {
  const t = useT();
  const panel = use(Panel);
  if (!panel) return null;
  return (
    <button
      type="button"
      className="ibtn peek__open noprint"
      data-key="Space"
      // The key does it from the row's link; without single keys the button must be reached by itself.
      tabIndex={keysOn() ? -1 : undefined}
      aria-expanded={panel.shown === id}
      aria-label={t('panel.open', { name })}
      title={t('panel.open', { name })}
      onClick={() => panel.turn(id)}
    >
      <Icon of={PanelRight} small />
    </button>
  );
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
const LETTERS: Record<string, 1 | -1> = { j: 1, k: -1 };

interface Props<Row> {
  rows: Row[] | undefined;
  /** The row that the address names (`?panel=`), so that Back closes it. */
  open: string | undefined;
  name: (row: Row) => string;
  facts: (row: Row) => ReactNode;
  /** The list. */
  children: ReactNode;
}

/** A list with the facts of the row in hand beside it, or over it where there is no room; it goes along with the keyboard. */
export function WithPanel<Row extends { id: string }>({ rows, open, name, facts, children }: Props<Row>) {
  const t = useT();
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const panel = useRef<HTMLDivElement>(null);
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;
  const row = rows?.[at];
  const shown = row?.id;

  const look = useCallback(
    (id: string | undefined) =>
      void navigate({
        to: '.',
        search: (old: Record<string, unknown>) => ({ ...old, panel: id }),
        replace: shown !== undefined,
        resetScroll: false,
      }),
    [navigate, shown],
  );
  const state = useMemo(
    () => ({ shown, turn: (id: string) => look(id === shown ? undefined : id) }),
    [look, shown],
  );
  const close = () => look(undefined);
  const neighbour = (step: 1 | -1) => rows?.[at + step]?.id;
  const move = (step: 1 | -1) => {
    const next = neighbour(step);
    if (!next) return;
    rowOf(next)?.scrollIntoView({ block: 'nearest' });
    look(next);
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || isField(event.target) || !(event.target instanceof Element)) return;
    const stroke = strokeOf(event);
    const step = STEPS[stroke] ?? (keysOn() ? LETTERS[stroke] : undefined);
    if (step && panel.current?.closest('.peek, dialog')?.contains(event.target)) {
      event.preventDefault();
      move(step);
    } else if (stroke in STEPS && step && event.target.closest('main [data-row]')) {
      event.preventDefault();
      moveRow(step);
    } else if (stroke === 'Escape' && !document.querySelector('dialog[open], .menu__list')) {
      event.preventDefault();
      close();
    }
  });
  const follow = useEffectEvent((target: EventTarget | null) => {
    const id = target instanceof Element && target.closest<HTMLElement>('main [data-row]')?.dataset.row;
    if (id && id !== shown) look(id);
  });
  useEffect(() => {
    if (!shown) return undefined;
    const onKey = (event: KeyboardEvent) => press(event);
    const onFocus = ({ target }: FocusEvent) => follow(target);
    // Before the keys of the workspace, which would begin at the first row.
    document.addEventListener('keydown', onKey, true);
    // What lies over the list gives the focus back to where it was opened.
    if (!isNarrow) document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('focusin', onFocus);
    };
  }, [shown, isNarrow]);

  // What was looked at is what one goes on with.
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (!shown && last.current) holdRow(last.current);
    last.current = shown;
  }, [shown]);

  const steps = (
    <>
      <IconButton
        icon={ChevronUp}
        label={t('panel.before')}
        aria-disabled={!neighbour(-1) || undefined}
        onClick={() => move(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('panel.after')}
        aria-disabled={!neighbour(1) || undefined}
        onClick={() => move(1)}
      />
    </>
  );
  const content = row && (
    <div ref={panel} className="stack">
      {facts(row)}
    </div>
  );
  return (
    <SidePanel heading={row ? name(row) : ''} steps={steps} panel={content} onClose={close}>
      <Panel value={state}>{children}</Panel>
    </SidePanel>
  );
}
