import type { ListPath, Source } from '~/ui/source';
import { spotsOf } from './identities';
import { cellAt } from './figures';
import type { BrokenIdentity, ReportSection, ReportView, Segment, UnmappedNotice } from './types';

const from = (path: ListPath, ...of: string[]): Source => ({ path, of: of.map(encodeURIComponent) });

/** The cases behind a cell, by the codes of row and column. */
export const cellSource = (id: string, row: string, column: string): Source =>
  from('/api/v1/reports/{id}/cells/{row}/{column}/records', id, row, column);

/** A number of a report outside its table, whose cases can be seen. */
export type Behind = {
  /** As the address of the page names it. */
  name: string;
  source: Source;
  /** What the cases come to, in hundredths. */
  sum: number;
} & (
  | { of: 'text'; section: ReportSection; isBase: boolean }
  | { of: 'rule'; rule: BrokenIdentity }
  | { of: 'group'; notice: UnmappedNotice }
);

/** The pieces of a text, each number with its place among them, from 1. */
export function piecesOf({
  counted,
}: Pick<ReportSection, 'counted'>): { segment: Segment; number: number }[] {
  let number = 0;
  return (counted ?? []).map((segment) => ({ segment, number: 'text' in segment ? 0 : (number += 1) }));
}

export const textName = (code: string, number: number, isBase = false): string =>
  ['text', code, number, ...(isBase ? ['base'] : [])].join('/');
export const ruleName = ({ identity, at }: Pick<BrokenIdentity, 'identity' | 'at'>): string =>
  `rule/${identity}/${at}`;
export const groupName = ({ law_version, group }: Pick<UnmappedNotice, 'law_version' | 'group'>): string =>
  `group/${law_version}/${group}`;

/** Whether the cases of the period tell why a rule is broken: not what somebody wrote, nor what another report says. */
export const isToldByCases = (
  report: Pick<ReportView, 'rows' | 'columns' | 'cells'>,
  rule: Pick<BrokenIdentity, 'over' | 'at' | 'rule'>,
): boolean =>
  !rule.rule.includes('@') &&
  spotsOf(report, rule).every((spot) => {
    const { figure, counted } = cellAt(report.cells, spot) ?? {};
    return typeof figure === 'number' && figure === counted;
  });

/** The number that a name of the address means; nothing where the report has no such number now. */
export const behindOf = (report: ReportView, name: string | undefined): Behind | undefined =>
  name === undefined
    ? undefined
    : [...texts(report), ...rules(report), ...groups(report)].find((one) => one.name === name);

function texts({ id, sections }: ReportView): Behind[] {
  return sections.flatMap((section) =>
    piecesOf(section).flatMap(({ segment, number }): Behind[] => {
      if ('text' in segment) return [];
      const { hundredths, base } =
        'figure' in segment ? { ...segment.figure, base: undefined } : segment.change;
      const { code } = section;
      const source = from(
        '/api/v1/reports/{id}/sections/{section}/fields/{number}/records',
        id,
        code,
        String(number),
      );
      const own = {
        of: 'text',
        section,
        isBase: false,
        name: textName(code, number),
        source,
        sum: hundredths,
      } as const;
      if (typeof base !== 'number') return [own];
      const filter = { of: 'base' };
      return [
        own,
        {
          ...own,
          isBase: true,
          name: textName(code, number, true),
          source: { ...source, filter },
          sum: base,
        },
      ];
    }),
  );
}

const rules = ({ id, broken }: ReportView): Behind[] =>
  broken.map((rule) => ({
    of: 'rule',
    rule,
    name: ruleName(rule),
    source: from('/api/v1/reports/{id}/broken/{identity}/{at}/records', id, rule.identity, rule.at),
    sum: rule.left - rule.right,
  }));

const groups = ({ id, notices }: ReportView): Behind[] =>
  notices.map((notice) => ({
    of: 'group',
    notice,
    name: groupName(notice),
    source: from(
      '/api/v1/reports/{id}/notices/{law_version}/{group}/records',
      id,
      notice.law_version,
      notice.group,
    ),
    sum: notice.hundredths,
  }));
