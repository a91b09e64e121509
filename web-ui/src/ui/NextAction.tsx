import { useId, type ReactNode } from 'react';

interface Props {
  heading: string;
  /** The action as one sentence. */
  action: string;
  /** One primary button and at most two quiet ways out. */
  buttons: ReactNode;
  /** The deadline and the article of law behind it. */
  why?: ReactNode;
}

/** The one thing to do next; at most one on a page. */
export function NextAction({ heading, action, buttons, why }: Props) {
  const id = useId();
  return (
    <section className="next" aria-labelledby={id}>
      <div>
        <h2 id={id}>{heading}</h2>
        <p>{action}</p>
      </div>
      <div className="row">{buttons}</div>
      {why && <div className="next__why row">{why}</div>}
    </section>
  );
}
