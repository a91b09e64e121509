/** How much of a whole is there; the figure always stands beside it in words. */
export function Meter({ label, have, of }: { label: string; have: number; of: number }) {
  return (
    <span className="meter" role="img" aria-label={label}>
      <i style={{ width: `${of === 0 ? 0 : Math.round((100 * have) / of)}%` }} />
    </span>
  );
}
