import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWrite } from '~/api/write';
import { written, type Values } from '~/lib/merge';
import { useKept } from '~/ui/useKept';
import { cellAt, readFigure, spotOf, typedOf, type Typed } from './figures';
import { patchReport, reportView, STALE } from './queries';
import type { ReportPatch, ReportView } from './types';

/** What is written into a report has a pointer each: `/cells/1.2/6`, `/texts/3`, `/explanations/continuity@T`, `/nil`. */
export const cellPointer = (name: string): string => `/cells/${name}`;
export const textPointer = (section: string): string => `/texts/${section}`;
export const explanationPointer = (line: string): string => `/explanations/${line}`;
export const NIL = '/nil';
/** One reason for all figures that are saved together. */
export const REASON = '/reason';

const split = (pointer: string): [kind: string, name: string] => {
  const [, kind = '', ...name] = pointer.split('/');
  return [kind, name.join('/')];
};

/** What the report holds where something is written. */
export function standing(report: ReportView, pointer: string): string {
  const [kind, name] = split(pointer);
  if (kind === 'cells') {
    const spot = spotOf(report, name);
    return typedOf(spot && cellAt(report.cells, spot)?.figure);
  }
  if (kind === 'texts')
    return (name === 'note' ? report.note : report.sections.find(({ code }) => code === name)?.written) ?? '';
  if (kind === 'explanations') return report.explanations[name] ?? '';
  return kind === 'nil' ? String(report.nil) : '';
}

/** The cells among what is written, as figures; what cannot be read is left out. */
export const typedIn = (values: Values): Typed =>
  new Map(
    Object.entries(values).flatMap(([pointer, text]): [string, number | null][] => {
      const [kind, name] = split(pointer);
      if (kind !== 'cells') return [];
      const figure = text.trim() === '' ? null : readFigure(text);
      return figure === undefined ? [] : [[name, figure]];
    }),
  );

/** What is written over the report, as the API takes it. A cell that says what the records say is given back to them. */
export function patchOf(report: ReportView, values: Values, pointers: string[]): ReportPatch {
  const of = (kind: string) =>
    pointers.flatMap((pointer): [string, string][] => {
      const [own, name] = split(pointer);
      return own === kind ? [[name, (values[pointer] ?? '').trim()]] : [];
    });
  const cells = typedIn(Object.fromEntries(pointers.map((pointer) => [pointer, values[pointer] ?? ''])));
  const reason = values[REASON]?.trim();
  const entries = [...cells].flatMap(([name, figure]) => {
    const spot = spotOf(report, name);
    const [row, column] = name.split('/');
    if (!spot || !row || !column) return [];
    const given = figure === cellAt(report.cells, spot)?.counted ? null : figure;
    return [{ row, column, figure: given, ...(given === null || !reason ? {} : { reason }) }];
  });
  const texts = of('texts');
  const explanations = of('explanations');
  const [nil] = of('nil');
  return {
    ...(entries.length > 0 ? { entries } : {}),
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
    ...(explanations.length > 0 ? { explanations: Object.fromEntries(explanations) } : {}),
    ...(nil ? { nil: nil[1] === 'true' } : {}),
  };
}

/** Of what is written over the report: what somebody else has changed meanwhile, and differently. */
export const clashesIn = (report: ReportView, was: Values, values: Values): string[] =>
  written(was, values).filter((pointer) => {
    const now = standing(report, pointer);
    return pointer !== REASON && now !== (was[pointer] ?? '') && now !== values[pointer];
  });

const pick = (values: Values, pointers: string[]): Values =>
  Object.fromEntries(
    pointers.flatMap((pointer) => (pointer in values ? [[pointer, values[pointer] ?? '']] : [])),
  );

export type Draft = ReturnType<typeof useDraft>;

/**
 * What is being written into a report and is not saved yet: kept while one writes, saved together with one reason. What
 * somebody else changed meanwhile is laid beside it and is never written over unseen.
 */
export function useDraft(report: ReportView) {
  const form = `report.${report.id}.edit`;
  const cache = useQueryClient();
  const [values, setValues] = useState<Values>({});
  const [was, setWas] = useState<Values>({});
  const kept = useKept({
    form,
    // What is to be kept shows itself only as it is written.
    typed: [REASON, ...Object.keys(values)],
    start: was,
    values,
    bring: (wrote, before) => {
      setValues((old) => ({ ...old, ...wrote }));
      setWas((old) => ({ ...old, ...before }));
    },
    clear: () => {
      setValues({});
      setWas({});
    },
  });
  const pointers = written(was, values).filter((pointer) => pointer !== REASON);
  const clashes = clashesIn(report, was, values);
  const patch = patchOf(report, values, pointers);
  const write = useWrite({
    form,
    send: ({ patch }: { patch: ReportPatch; values: Values }) =>
      patchReport(report.id, report.version, patch),
    stale: STALE,
    onDone: (answer, sent) => {
      cache.setQueryData(reportView(report.id).queryKey, answer);
      const rest = (of: Values) =>
        Object.fromEntries(
          Object.entries(of).filter(([pointer]) => values[pointer] !== sent.values[pointer]),
        );
      // What was written while it was sent is not a part of it, and stays.
      if (Object.keys(rest(values)).length === 0) kept.clear();
      else {
        setValues(rest);
        setWas((old) => ({ ...rest(old), ...pick(sent.values, Object.keys(rest(values))) }));
      }
    },
  });

  const set = (wrote: Values) => {
    setWas((old) => ({
      ...Object.fromEntries(Object.keys(wrote).map((pointer) => [pointer, standing(report, pointer)])),
      ...old,
    }));
    setValues((old) => ({ ...old, ...wrote }));
  };
  return {
    values,
    set,
    /** What stands in a control: what is being written, or else what the report says. */
    get: (pointer: string): string => values[pointer] ?? standing(report, pointer),
    isWritten: (pointer: string): boolean => pointers.includes(pointer),
    pointers,
    typed: typedIn(values),
    needsReason: patch.entries?.some(({ figure }) => figure !== null) ?? false,
    clashes,
    /** Mine over what is there now, or theirs. */
    settle: (pointer: string, mine: boolean) => {
      const now = standing(report, pointer);
      setWas((old) => ({ ...old, [pointer]: now }));
      if (!mine) setValues((old) => ({ ...old, [pointer]: now }));
    },
    save: () => write.mutate({ patch, values }),
    reload: () => {
      STALE.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
      write.reset();
    },
    problem: write.error,
    busy: write.isPending,
    kept,
  };
}
