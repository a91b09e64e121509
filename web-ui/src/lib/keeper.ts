import { randomKey } from './idempotency';

/**
 * Keeps what somebody is writing on the server, sealed for that account: a killed tab, another machine or a restart
 * loses at most the last second. Saved while one writes, one call at a time; what fails waits for the line.
 */
export interface Place {
  /** Begins a draft; asked again with the same key and content, it is the same draft. */
  begin: (content: object, key: string) => Promise<Handle>;
  /** Keeps what it says now; refuses when it went on elsewhere. */
  update: (handle: Handle, content: object) => Promise<Handle>;
  drop: (handle: Handle) => Promise<void>;
}

export interface Handle {
  id: string;
  version: number;
}

export type Saving =
  { state: 'none' } | { state: 'waiting' } | { state: 'saved'; at: Date } | { state: 'failed' };

/** How a draft was asked for that nobody answered for yet. */
interface Beginning {
  key: string;
  content: object;
}

/** Longest time that what was typed is on this machine alone. */
const PAUSE = 1_000;
/** Between two tries while the line is down. */
const AGAIN = 5_000;

export class Keeper {
  private wanted: object | undefined;
  private latest: object | undefined;
  private handle: Handle | undefined;
  private beginning: Beginning | undefined;
  private underWay: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  saving: Saving = { state: 'none' };

  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get draftId(): string | undefined {
    return this.handle?.id;
  }

  /** What it says now, whether or not the server has it yet. */
  get content(): object | undefined {
    return this.latest;
  }

  /** Goes on with a draft that was begun before. */
  adopt(handle: Handle, content: object): void {
    this.handle = handle;
    this.latest = content;
    this.beginning = undefined;
  }

  /** Goes on with a draft that was begun before, in the place of one that was begun here meanwhile. */
  async replace(handle: Handle, content: object): Promise<void> {
    await this.underWay;
    const own = this.handle;
    this.adopt(handle, content);
    if (own) await this.place.drop(own).catch(() => undefined);
  }

  keep(content: object): void {
    this.latest = content;
    this.wanted = content;
    this.say({ state: 'waiting' });
    this.timer ??= setTimeout(() => this.save(), PAUSE);
  }

  /** Its form was sent, or is not wanted any more. */
  async drop(): Promise<void> {
    this.latest = undefined;
    this.wanted = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.underWay;
    const { handle, beginning } = this;
    this.handle = undefined;
    this.beginning = undefined;
    this.say({ state: 'none' });
    try {
      // One that was begun without an answer may stand on the server all the same: asked for again, it is that one.
      const begun = handle ?? (beginning && (await this.place.begin(beginning.content, beginning.key)));
      if (begun) await this.place.drop(begun);
    } catch {
      // One that could not be dropped is forgotten by the server in its time.
    }
  }

  private save(): void {
    this.timer = undefined;
    const content = this.wanted;
    if (!content || this.underWay) return;
    this.wanted = undefined;
    this.underWay = this.send(content).finally(() => {
      this.underWay = undefined;
      if (this.wanted) this.timer ??= setTimeout(() => this.save(), this.failed ? AGAIN : PAUSE);
    });
  }

  private get failed(): boolean {
    return this.saving.state === 'failed';
  }

  private async send(content: object): Promise<void> {
    try {
      if (this.handle) this.handle = await this.place.update(this.handle, content);
      else await this.begin(content);
      this.say(this.wanted ? { state: 'waiting' } : { state: 'saved', at: new Date() });
    } catch (problem) {
      // It went on in another window, or is gone: this window goes on with one of its own.
      const { status, code } = problem as { status?: number; code?: string };
      if (status === 404 || status === 412) this.handle = undefined;
      // Refused, nothing was begun; without an answer something may have been.
      if (status && status < 500 && status !== 429 && code !== 'in_flight') this.beginning = undefined;
      // What was dropped meanwhile is not tried again.
      if (this.latest) this.wanted ??= content;
      this.say({ state: 'failed' });
    }
  }

  /** One key and content until it is answered; what was typed meanwhile is kept over it. */
  private async begin(content: object): Promise<void> {
    this.beginning ??= { key: randomKey(), content };
    const asked = this.beginning;
    this.handle = await this.place.begin(asked.content, asked.key);
    this.beginning = undefined;
    if (asked.content !== content) this.handle = await this.place.update(this.handle, content);
  }

  private say(saving: Saving): void {
    this.saving = saving;
    this.listeners.forEach((listener) => listener());
  }
}
