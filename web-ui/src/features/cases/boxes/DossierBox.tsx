import { useQuery } from '@tanstack/react-query';
import { Circle, CircleCheck, CircleDashed, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Box, SideList } from '~/ui/Box';
import { IconButton } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Meter } from '~/ui/Meter';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { AddDocument } from '../actions/AddDocument';
import { caseDossier } from '../queries';

type Schemas = components['schemas'];
type Line = Schemas['DossierLine'];
type MarkItem = Schemas['MarkItem'];

/** What the file must hold by the form of aid (TT 12/2018 Đ.11), and what is there. */
export function DossierBox({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { data, error } = useQuery(caseDossier(id));
  const [adding, setAdding] = useState<Line>();
  const [excusing, setExcusing] = useState<Line>();
  const stale = [['cases', id]];
  const send = (body: MarkItem, key: string) =>
    unwrap(
      api.POST('/api/v1/cases/{id}/dossier', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
  const mark = useWrite({ form: `case.${id}.dossier`, send, stale });
  // The law's own words in Vietnamese; the catalogue's in another language.
  const named = ({ item, label: words }: Line) => (locale() === 'vi' ? words : label('dossier_item', item));
  const lines = data?.data ?? [];
  const needed = lines.filter(({ mandatory }) => mandatory);
  const have = needed.filter(({ present }) => present).length;

  const state = ({ present, mandatory, mark: marked, documents }: Line) => {
    if (marked) return t(marked === 'on_paper' ? 'case.dossier_on_paper' : 'case.dossier_not_applicable');
    if (present) return documents.length || '';
    return t(mandatory ? 'case.dossier_missing' : 'case.dossier_optional');
  };

  return (
    <Box
      flush
      heading={t('case.dossier')}
      right={data && `${have}/${needed.length}`}
      isWaiting={!data && !error}
    >
      <ProblemAlert problem={error ?? mark.error} />
      {data && (
        <>
          <div className="case__meter">
            <Meter
              label={t('case.dossier_have', { have, of: needed.length })}
              have={have}
              of={needed.length}
            />
          </div>
          <SideList
            tight
            empty={t('common.none')}
            rows={lines.map((line) => ({
              key: line.item,
              lead: (
                <span className={line.present ? 'dl dl--done' : 'dl'}>
                  <Icon of={line.present ? CircleCheck : line.mandatory ? CircleDashed : Circle} small />
                </span>
              ),
              main: named(line),
              right: state(line),
              menu: has(account, 'case_document_create') && (
                <Menu
                  label={named(line)}
                  button={(wired) => (
                    <IconButton
                      icon={EllipsisVertical}
                      label={t('case.dossier_for', { item: named(line) })}
                      {...wired}
                    />
                  )}
                >
                  <Choice onChoose={() => setAdding(line)}>{t('case.upload')}</Choice>
                  {!line.present && (
                    <>
                      <Choice onChoose={() => mark.mutate({ item: line.item, mark: 'on_paper' })}>
                        {t('case.mark_on_paper')}
                      </Choice>
                      <Choice onChoose={() => setExcusing(line)}>{t('case.mark_not_applicable')}</Choice>
                    </>
                  )}
                  {line.mark && (
                    <Choice onChoose={() => mark.mutate({ item: line.item, mark: null })}>
                      {t('case.mark_none')}
                    </Choice>
                  )}
                </Menu>
              ),
            }))}
          />
        </>
      )}
      {adding && <AddDocument id={id} item={adding.item} onClose={() => setAdding(undefined)} />}
      {excusing && (
        <CommandDialog
          form={`case.${id}.dossier.${excusing.item}`}
          heading={t('case.mark_not_applicable')}
          verb={t('common.save')}
          about={<p>{named(excusing)}</p>}
          fields={[{ pointer: '/reason', label: 'case.reason', kind: 'text', required: true }]}
          send={(body, key) => send({ ...body, item: excusing.item, mark: 'not_applicable' }, key)}
          stale={stale}
          onClose={() => setExcusing(undefined)}
        />
      )}
    </Box>
  );
}

function Choice({ onChoose, children }: { onChoose: () => void; children: string }) {
  return (
    <li>
      <button type="button" onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}
