import { useT, type MessageId } from '~/i18n';
import { Dialog } from '~/ui/Dialog';
import { Checkbox } from '~/ui/Field';
import type { Section } from './nav';

type Line = readonly [keys: readonly string[], what: MessageId];

interface Props {
  sections: Section[];
  mayCreate: boolean;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

/** Controls that only some lists have: their keys are named where they do something. */
const here = (key: string) => document.querySelector(`main [data-row] [data-key="${key}"]`) !== null;

/** Other ways to see the same page. */
const hasViews = () => document.querySelector('main [data-switch="view"]') !== null;

/** Every key that does something, and the switch for those who would rather not have them. */
export function KeysDialog({ sections, mayCreate, on, onSwitch, onClose }: Props) {
  const t = useT();
  const everywhere: Line[] = [
    [['/', 'Ctrl K'], 'keys.search'],
    ...(mayCreate ? ([[['c'], 'keys.create']] as Line[]) : []),
    [['e'], 'keys.act'],
    ...(hasViews() ? ([[['v'], 'keys.view']] as Line[]) : []),
    [['Ctrl Enter'], 'keys.send'],
    [['Shift P'], 'keys.print'],
    [['Esc'], 'keys.back'],
    [['?'], 'keys.title'],
  ];
  const inLists: Line[] = [
    [['j', 'k'], 'keys.rows'],
    [['Enter'], 'keys.open'],
    [['e'], 'keys.act_row'],
    ...(here('m') ? ([[['m'], 'keys.menu']] as Line[]) : []),
    ...(here('x') ? ([[['x'], 'keys.select']] as Line[]) : []),
    ...(here('Space') ? ([[['Space'], 'keys.panel']] as Line[]) : []),
  ];
  const going = sections.map(({ key, name }): Line => [[`g ${key}`], name]);
  return (
    <Dialog heading={t('keys.title')} onClose={onClose}>
      <div className="keys">
        <Lines heading={t('keys.everywhere')} lines={everywhere} />
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
