import { useT, locale } from '~/i18n';
import { Box } from '~/ui/Box';
import type { Change, Draft } from './draft';
import type { Group } from './queries';

/** The keys that tick a category while the grid has the focus. */
const KEYS = '1234567890abcdefgh';

/** The categories of Article 7 that are in force today; what is said here is a declaration, proof follows. */
export function GroupsSection({ groups, draft, change }: { groups: Group[]; draft: Draft; change: Change }) {
  const t = useT();
  const toggle = (code: string) =>
    change({
      groups: draft.groups.includes(code)
        ? draft.groups.filter((held) => held !== code)
        : [...draft.groups, code],
    });
  return (
    <Box heading={t('intake.groups')} id="groups" right={t('intake.groups_law')}>
      {/* Ticking by a single key works inside this grid only, on top of the boxes' own keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset
        className="cats"
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
          const group = groups[KEYS.indexOf(event.key)];
          if (!group) return;
          event.preventDefault();
          toggle(group.code);
        }}
      >
        <legend className="vh">{t('intake.groups_choose')}</legend>
        {groups.map(({ code, vi, en, legal_basis }, index) => (
          <label key={code} className={draft.groups.includes(code) ? 'cat on' : 'cat'}>
            <input type="checkbox" checked={draft.groups.includes(code)} onChange={() => toggle(code)} />
            <span>
              <b>{locale() === 'en' ? en : vi}</b>
              <small>{legal_basis}</small>
            </span>
            <kbd aria-hidden="true">{KEYS[index]}</kbd>
          </label>
        ))}
      </fieldset>
    </Box>
  );
}
