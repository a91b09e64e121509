import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { fieldId } from '~/lib/pointer';
import { Box } from '~/ui/Box';
import { DateInput, DateTimeInput } from '~/ui/DateInput';
import { Checkbox, Field, Select, TextArea, TextField } from '~/ui/Field';
import { isPassedOn } from '../states';
import { fieldOf, type Section } from './section';

/** What happened, where it stands, and who is on the other side. */
export function MatterSection(section: Section) {
  const { draft, change, mistake } = section;
  const t = useT();
  const { options } = useLabels();
  const field = fieldOf(section);
  const timed = (pointer: string) => ({ id: fieldId(pointer), error: mistake(pointer) });
  const inCourt = draft.form === 'court_participation';

  return (
    <Box heading={t('intake.matter')} id="matter">
      <div className="fgrid">
        <div className="c12">
          <TextArea label={t('intake.summary')} rows={3} {...field('/matter/summary', 'summary')} />
        </div>
        <Select
          span={4}
          label={t('cases.field')}
          options={options('field')}
          empty={t('common.choose')}
          {...field('/field', 'field')}
        />
        <Select
          span={4}
          label={t('cases.form')}
          options={options('form')}
          empty={t('common.choose')}
          {...field('/form', 'form')}
        />
        {inCourt ? (
          <Select
            span={4}
            label={t('intake.role')}
            options={options('form_role')}
            empty={t('common.choose')}
            {...field('/role', 'role')}
          />
        ) : (
          <span className="c4 hide-s" />
        )}
        <Select
          span={4}
          optional
          label={t('intake.status')}
          options={options('status')}
          empty={t('intake.status_none')}
          {...field('/matter/procedural_status', 'status')}
        />
        <Select
          span={4}
          optional
          label={t('intake.proceedings')}
          options={options('proceedings')}
          empty=""
          {...field('/matter/proceedings', 'proceedings')}
        />
        <TextField span={4} optional label={t('intake.body')} {...field('/matter/body', 'body')} />
        <TextField
          span={4}
          optional
          label={t('intake.file_number')}
          {...field('/matter/court_file_number', 'fileNumber')}
        />
        <div className="c8">
          <TextArea
            optional
            rows={2}
            label={t('intake.opposing')}
            hint={t('intake.opposing_hint')}
            {...field('/parties', 'opposing')}
          />
        </div>
        <fieldset className="c12 intake__urgent">
          <legend className="lbl">{t('intake.urgent')}</legend>
          <div className="row">
            <Checkbox
              checked={draft.appointed}
              onChange={(event) => change({ appointed: event.target.checked })}
            >
              {t('intake.appointed')}
            </Checkbox>
            <Checkbox checked={draft.harm} onChange={(event) => change({ harm: event.target.checked })}>
              {t('intake.harm')}
            </Checkbox>
          </div>
          <div className="fgrid">
            {isPassedOn(draft.status) && (
              <Field
                span={4}
                optional
                label={t('intake.asked_at')}
                hint={t('intake.asked_hint')}
                {...timed('/matter/body_asked_at')}
              >
                {(wired) => (
                  <DateTimeInput
                    {...wired}
                    value={draft.askedAt}
                    onChange={(askedAt) => change({ askedAt })}
                  />
                )}
              </Field>
            )}
            <Field span={4} optional label={t('intake.notice_at')} {...timed('/matter/notice_received_at')}>
              {(wired) => (
                <DateTimeInput
                  {...wired}
                  value={draft.noticeAt}
                  onChange={(noticeAt) => change({ noticeAt })}
                />
              )}
            </Field>
            <Field span={4} optional label={t('intake.trial_on')} {...timed('/matter/trial_on')}>
              {(wired) => (
                <DateInput {...wired} value={draft.trialOn} onChange={(trialOn) => change({ trialOn })} />
              )}
            </Field>
            <Field span={4} optional label={t('intake.limitation_on')} {...timed('/matter/limitation_on')}>
              {(wired) => (
                <DateInput
                  {...wired}
                  value={draft.limitationOn}
                  onChange={(limitationOn) => change({ limitationOn })}
                />
              )}
            </Field>
          </div>
        </fieldset>
      </div>
    </Box>
  );
}
