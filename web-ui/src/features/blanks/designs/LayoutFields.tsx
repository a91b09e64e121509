import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { OwnControl } from '~/ui/ActionDialog';
import { Checkbox, TextField } from '~/ui/Field';
import { faultsOf, layoutOf, LOOKS, MEASURES, type Draft, type Row } from './draft';
import { LayoutPicture } from './LayoutPicture';
import { QR } from './picture';

/** The layout of a design as it is typed: its picture follows, and says what is wrong. */
export function LayoutFields({ value, onChange, id, 'aria-describedby': about }: OwnControl) {
  const t = useT();
  const { label } = useLabels();
  const draft = JSON.parse(value) as Draft;
  const faults = faultsOf(draft);
  const write = (part: Partial<Draft>) => onChange(JSON.stringify({ ...draft, ...part }));
  const change = (name: string, part: Partial<Row>) =>
    write({ rows: draft.rows.map((row) => (row.name === name ? { ...row, ...part } : row)) });
  return (
    <div
      id={id}
      className="designform"
      role="group"
      aria-label={t('designs.layout')}
      aria-describedby={about}
      tabIndex={-1}
    >
      <div className="designform__picture">
        {faults.every(({ code }) => code !== 'size') && (
          <LayoutPicture layout={layoutOf(draft)} name={t('designs.preview')} />
        )}
        <div role="status">
          {faults.map(({ code, name }) => (
            <p key={name} className="sum sum--wrong">
              {t(`designs.fault_${code}`, { name: label('blank_field', name) })}
            </p>
          ))}
        </div>
      </div>
      <div className="designform__rows">
        <div className="designform__measures">
          {(['width', 'height'] as const).map((side) => (
            <Measured
              key={side}
              label={label('blank_measure', `blank_${side}`)}
              value={draft[side]}
              onChange={(typed) => write({ [side]: typed })}
            />
          ))}
        </div>
        {draft.rows.map((row) => (
          <RowFields key={row.name} row={row} onChange={(part) => change(row.name, part)} />
        ))}
      </div>
    </div>
  );
}

interface NumberProps {
  label: string;
  value: string;
  onChange: (typed: string) => void;
}

const Measured = ({ onChange, ...field }: NumberProps) => (
  <TextField {...field} type="number" min="0" step="0.5" onChange={(event) => onChange(event.target.value)} />
);

/** One field: whether it is printed, and if it is, where and how. */
function RowFields({ row, onChange }: { row: Row; onChange: (part: Partial<Row>) => void }) {
  const { label } = useLabels();
  const isSymbol = row.name === QR;
  return (
    <fieldset className="designform__row">
      <legend>
        <Checkbox checked={row.isOn} onChange={(event) => onChange({ isOn: event.target.checked })}>
          {label('blank_field', row.name)}
        </Checkbox>
      </legend>
      {row.isOn && (
        <div className="designform__measures">
          {MEASURES.filter((measure) => !isSymbol || measure !== 'size').map((measure) => (
            <Measured
              key={measure}
              label={label('blank_measure', isSymbol && measure === 'width' ? 'side' : measure)}
              value={row[measure]}
              onChange={(typed) => onChange({ [measure]: typed })}
            />
          ))}
        </div>
      )}
      {row.isOn && !isSymbol && (
        <div className="row">
          {LOOKS.map((look) => (
            <Checkbox
              key={look}
              checked={row[look]}
              onChange={(event) => onChange({ [look]: event.target.checked })}
            >
              {label('blank_look', look)}
            </Checkbox>
          ))}
        </div>
      )}
    </fieldset>
  );
}
