import { useT, type MessageId } from '~/i18n';
import { Dialog } from '~/ui/Dialog';
import { Checkbox } from '~/ui/Field';
import { pageKeys } from '~/ui/pageKeys';
import type { Section } from './nav';

type Line = readonly [keys: readonly string[], what: MessageId];

interface Props {
  sections: Section[];
  hasQueues: boolean;
  mayCreate: boolean;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

/** Controls that only some lists have: their keys are named where they do something. */
const here = (key: string) => document.querySelector(`main [data-row] [data-key="${key}"]`) !== null;

/** What the page in view has: other ways to see it, filters. */
const has = (what: string) => document.querySelector(`main ${what}`) !== null;

/** As it is written on the key. */
const cap = (key: string) => key.replace('+', ' ').replace('ArrowDown', '↓').replace('ArrowUp', '↑');

/** Every key that does something, and the switch for those who would rather not have them. */
export function KeysDialog({ sections, hasQueues, mayCreate, on, onSwitch, onClose }: Props) {
  const t = useT();
  const everywhere: Line[] = [
    [['/', 'Ctrl K'], 'keys.search'],
    ...(mayCreate ? ([[['c'], 'keys.create']] as Line[]) : []),
    [['e'], 'keys.act'],
    [['Ctrl Enter'], 'keys.send'],
    [['Shift P'], 'keys.print'],
    [['Esc'], 'keys.back'],
    [['?'], 'keys.title'],
  ];
  const own: Line[] = [
    ...(has('[data-switch="view"]') ? ([[['v'], 'keys.view']] as Line[]) : []),
    ...(has('.filters :is(select, button)') ? ([[['f'], 'keys.filters']] as Line[]) : []),
    ...pageKeys().map(({ keys, what }): Line => [keys.map(cap), what]),
  ];
  const inLists: Line[] = [
    [['j', 'k'], 'keys.rows'],
    [['Enter'], 'keys.open'],
    [['e'], 'keys.act_row'],
    ...(here('m') ? ([[['m'], 'keys.menu']] as Line[]) : []),
    ...(here('x') ? ([[['x'], 'keys.select']] as Line[]) : []),
    ...(here('Space') ? ([[['Space'], 'keys.panel']] as Line[]) : []),
  ];
  const going: Line[] = [
    ...sections.map(({ key, name }): Line => [[`g ${key}`], name]),
    ...(hasQueues ? ([[['1', '9'], 'keys.queue']] as Line[]) : []),
  ];
  return (
    <Dialog heading={t('keys.title')} onClose={onClose}>
      <div className="keys">
        <div className="stack">
          <Lines heading={t('keys.everywhere')} lines={everywhere} />
          {own.length > 0 && <Lines heading={t('keys.here')} lines={own} />}
        </div>
        <div className="stack">
          <Lines heading={t('keys.lists')} lines={inLists} />
          <Lines heading={t('keys.going')} lines={going} />
        </div>
      </div>
      <p className="t2 sm">{t('keys.about')}</p>
      <Checkbox checked={on} onChange={(event) => onSwitch(event.target.checked)}>
        {t('keys.on')}
      </Checkbox>
    </Dialog>
  );
}

function Lines({ heading, lines }: { heading: string; lines: Line[] }) {
  const t = useT();
  return (
    <section>
      <h3>{heading}</h3>
      <dl>
        {lines.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
