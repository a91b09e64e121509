import { useEffect, useState } from 'react';

/** The value once it has been still for `ms`: questions go to the server when typing rests, not per key. */
export function useDebounced<T>(value: T, ms = 400): T {
  const [still, setStill] = useState(value);
  const mark = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(JSON.parse(mark) as T), ms);
    return () => clearTimeout(timer);
  }, [mark, ms]);
  return still;
}
