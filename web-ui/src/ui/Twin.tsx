import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';

/** A number of a picture. */
export interface Figure {
  key: string;
  name: string;
  count: number;
  /** The number as it is written, where it is not as it is. */
  shown?: string;
  /** What the link behind the number is called; else its name and the number. */
  label?: string;
  /** The list behind the number: its rows are those counted. */
  to: string;
  search: Record<string, string | undefined>;
}

/** The way from a number to the list behind it, in the picture and in its twin alike. */
export const behind = ({ to, search, label, name, count, shown }: Figure) => ({
  to,
  search,
  // A picture above a panel stays where it is.
  resetScroll: to !== '.',
  activeOptions: { exact: true, includeSearch: true },
  'aria-label': label ?? `${name}: ${shown ?? count}`,
});

interface Props {
  heads: [name: string, count: string];
  figures: Figure[];
}

/** What a picture says, as a table: for those who do not see it, and for whoever wants the numbers. */
export function Twin({ heads, figures }: Props) {
  const t = useT();
  return (
    <details className="twin noprint">
      <summary>{t('due.table')}</summary>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col" className="num">
              {heads[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{figure.name}</th>
              <td className="num">
                <Link {...behind(figure)}>{figure.shown ?? figure.count}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
