import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { Scroll } from '~/ui/Scroll';
import type { Layout } from '../types';
import { LOOKS } from './draft';
import { piecesOf, QR, type Piece } from './picture';

interface Props {
  layout: Layout;
  /** Tells the picture from others of the page. */
  name: string;
}

/** A blank at its proportions, with what is printed on it where, and a table of the same. */
export function LayoutPicture({ layout, name }: Props) {
  const t = useT();
  const { label } = useLabels();
  const { width_mm: width, height_mm: height } = layout;
  const pieces = piecesOf(layout);
  const words = pieces.map((piece) => label('blank_field', piece.name));
  const about = t('designs.picture', {
    name,
    width: number(width),
    height: number(height),
    fields: words.join(', ') || t('designs.no_fields'),
  });
  return (
    <div>
      <Scroll className="design__picture" label={about}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={about}>
          <rect className="design__blank" width={width} height={height} />
          {pieces.map((piece, at) => (
            <Drawn key={`${at} ${piece.name}`} piece={piece} word={words[at] ?? ''} />
          ))}
        </svg>
      </Scroll>
      <Twin layout={layout} name={name} />
    </div>
  );
}

/** A picture of its own, so that a word wider than its field ends with it. */
function Drawn({ piece, word }: { piece: Piece; word: string }) {
  const { x, y, width, height, letters, bold, centred, capitals } = piece;
  return (
    <svg x={x} y={y} width={width} height={height}>
      <rect className="design__field" width="100%" height="100%" />
      <text
        x={centred ? width / 2 : letters / 4}
        y={height / 2}
        fontSize={letters}
        fontWeight={bold ? 600 : 400}
        textAnchor={centred ? 'middle' : 'start'}
        dominantBaseline="central"
      >
        {capitals ? word.toLocaleUpperCase(locale()) : word}
      </text>
    </svg>
  );
}

const COLUMNS = ['x', 'y', 'width'] as const;

function Twin({ layout: { fields, qr }, name }: Props) {
  const t = useT();
  const { label } = useLabels();
  const lookOf = (field: Layout['fields'][number]) =>
    [
      t('designs.points', { n: number(field.size_pt) }),
      ...LOOKS.filter((look) => field[look]).map((look) => label('blank_look', look).toLowerCase()),
    ].join(', ');
  const rows = [
    ...fields.map((field) => ({
      name: field.name,
      of: [field.x_mm, field.y_mm, field.width_mm],
      look: lookOf(field),
    })),
    ...(qr ? [{ name: QR, of: [qr.x_mm, qr.y_mm, qr.side_mm], look: '' }] : []),
  ];
  return (
    <details className="twin noprint">
      <summary>{t('due.table')}</summary>
      <Scroll label={t('designs.table_of', { name })}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('designs.field')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="num">
                  {label('blank_measure', column)}
                </th>
              ))}
              <th scope="col">{t('designs.letters')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name: field, of, look }) => (
              <tr key={field}>
                <th scope="row">{label('blank_field', field)}</th>
                {COLUMNS.map((column, at) => (
                  <td key={column} className="num">
                    {number(of[at] ?? 0)}
                  </td>
                ))}
                <td>{look}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
