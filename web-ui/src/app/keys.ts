import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isComposing, isField, strokeOf } from '~/lib/keys';
import { printPage } from '~/lib/paper';
import { paths } from '~/lib/paths';
import { pageKeys } from '~/ui/pageKeys';
import { currentRow, moveRow, pressInRow } from '~/ui/rows';
import { turn } from '~/ui/Switch';
import { cache } from './cache';
import { goTo } from './goTo';
import type { Section } from './nav';
import { send } from './send';

/** How long the second key after `g` is waited for. */
const PAIR = 1500;

interface Layer {
  /** Whether single keys act; those with Ctrl always do. */
  on: boolean;
  sections: Section[];
  /** Names of the queues in the side bar, in their order. */
  queues: string[];
  mayCreate: boolean;
  onSearch: () => void;
  onHelp: () => void;
}

/** What lies over the page has its own keys; a paper shown there is printed by the browser itself. */
const isCovered = () => document.querySelector('dialog[open], .menu__list') !== null;

/** Buttons and boxes do something of their own with Space. */
const isPressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, summary') !== null;

/**
 * The keys of the workspace. Single letters never act in a field, under a dialog, or while an input method composes
 * Vietnamese; the list of them is `KeysDialog`.
 */
export function useKeys({ on, sections, queues, mayCreate, onSearch, onHelp }: Layer): void {
  const router = useRouter();
  const goes = useRef(0);

  const back = () => {
    const { pathname } = router.state.location;
    if (sections.some(({ to }) => to === pathname)) return;
    if (router.history.canGoBack()) router.history.back();
    else goTo(router, sections.find(({ to }) => pathname.startsWith(`${to}/`))?.to ?? paths.today());
  };
  /** From a list to a queue; where something is being written a digit is not to lead away. */
  const toQueue = (place: string) => {
    const { pathname } = router.state.location;
    const slug = queues[Number(place) - 1];
    const isList = pathname.startsWith(paths.queue('')) || sections.some(({ to }) => to === pathname);
    if (slug && isList) goTo(router, paths.queue(slug));
  };
  const single: Record<string, () => void> = {
    '?': onHelp,
    '/': onSearch,
    j: () => moveRow(1),
    k: () => moveRow(-1),
    x: () => pressInRow('x'),
    m: () => pressInRow('m'),
    v: () => turn('view'),
    f: () => document.querySelector<HTMLElement>('main .filters :is(select, button)')?.focus(),
    e: () => {
      if (currentRow()) pressInRow('e');
      else document.querySelector<HTMLElement>('main .next .btn')?.click();
    },
    c: () => {
      if (mayCreate) goTo(router, paths.newRequest());
    },
    'Shift+P': () => void printPage(cache),
    Escape: back,
  };
  const alone = (stroke: string, event: KeyboardEvent) => {
    if (event.repeat && stroke !== 'j' && stroke !== 'k') return;
    const going = Date.now() - goes.current < PAIR;
    goes.current = stroke === 'g' ? Date.now() : 0;
    const section = going && sections.find(({ key }) => key === stroke);
    const own = pageKeys().find(({ keys }) => keys.includes(stroke));
    const act = section
      ? () => goTo(router, section.to)
      : own
        ? () => own.act(stroke)
        : /^[1-9]$/.test(stroke)
          ? () => toQueue(stroke)
          : single[stroke];
    if (stroke === ' ') {
      if (!isPressable(event.target) && pressInRow('Space')) event.preventDefault();
    } else if (act) {
      event.preventDefault();
      act();
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    const stroke = strokeOf(event);
    if (stroke === 'Ctrl+Enter') send(event.target);
    else if (stroke === 'Ctrl+K') {
      event.preventDefault();
      if (!isCovered()) onSearch();
    } else if (stroke === 'Ctrl+P' && !isCovered()) {
      event.preventDefault();
      void printPage(cache);
    } else if (on && !isField(event.target) && !isCovered()) alone(stroke, event);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
