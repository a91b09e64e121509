import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Box } from '~/ui/Box';
import { Checkbox, Select, TextField } from '~/ui/Field';
import { CommuneField } from './CommuneField';
import { fieldOf, type Section } from './section';

/** Who asks, and for whom. Names first: the search for duplicates begins with them. */
export function PersonSection(section: Section) {
  const { draft, change, mistake } = section;
  const t = useT();
  const { options } = useLabels();
  const field = fieldOf(section);
  const forOther = draft.relation !== 'self';

  return (
    <Box heading={t('intake.people')} id="people">
      <div className="fgrid">
        <TextField
          span={5}
          label={t('intake.name')}
          autoComplete="off"
          {...field('/person/full_name', 'name')}
        />
        <TextField
          span={3}
          label={t('intake.birth')}
          hint={t('intake.birth_hint')}
          autoComplete="off"
          {...field('/person/birth_date', 'birth')}
        />
        <TextField
          span={4}
          label={t('intake.phone')}
          type="tel"
          autoComplete="off"
          {...field('/person/phone', 'phone')}
        />
        <Select
          span={4}
          optional
          label={t('intake.sex')}
          options={options('sex')}
          empty=""
          {...field('/person/sex', 'sex')}
        />
        <TextField
          span={4}
          optional
          label={t('intake.ethnicity')}
          autoComplete="off"
          {...field('/person/ethnicity', 'ethnicity')}
        />
        <TextField
          span={4}
          optional
          label={t('intake.id_number')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          {...field('/person/id_number', 'idNumber')}
        />
        <CommuneField draft={draft} change={change} error={mistake('/person/commune_code')} />
        <TextField
          span={7}
          optional
          label={t('intake.address')}
          autoComplete="off"
          {...field('/person/address', 'address')}
        />
        <div className="c12">
          <Checkbox checked={draft.hardArea} onChange={(event) => change({ hardArea: event.target.checked })}>
            {t('intake.hard_area')}
          </Checkbox>
        </div>
        <Select
          span={4}
          label={t('intake.relation')}
          options={options('relation')}
          {...field('/requester/relation', 'relation')}
        />
        {forOther && (
          <>
            <TextField
              span={4}
              label={t('intake.caller_name')}
              autoComplete="off"
              {...field('/requester/name', 'callerName')}
            />
            <TextField
              span={4}
              optional
              label={t('intake.caller_phone')}
              type="tel"
              autoComplete="off"
              {...field('/requester/phone', 'callerPhone')}
            />
          </>
        )}
      </div>
    </Box>
  );
}
