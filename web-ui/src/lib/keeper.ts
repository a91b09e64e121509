/**
 * Keeps what somebody is writing on the server, sealed for that account: a killed tab, another machine or a restart
 * loses at most the last second. Saved while one writes, one call at a time; what fails waits for the line.
 */
export interface Place {
  /** Begins a draft. */
  begin: (content: object) => Promise<Handle>;
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

/** Longest time that what was typed is on this machine alone. */
const PAUSE = 1_000;
/** Between two tries while the line is down. */
const AGAIN = 5_000;

export class Keeper {
  private wanted: object | undefined;
  private latest: object | undefined;
  private handle: Handle | undefined;
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
    const handle = this.handle;
    this.handle = undefined;
    this.say({ state: 'none' });
    // One that could not be dropped is forgotten by the server in its time.
    if (handle) await this.place.drop(handle).catch(() => undefined);
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
      this.handle = await (this.handle ? this.place.update(this.handle, content) : this.place.begin(content));
      this.say(this.wanted ? { state: 'waiting' } : { state: 'saved', at: new Date() });
    } catch (problem) {
      // It went on in another window, or is gone: this window goes on with one of its own.
      const status = (problem as { status?: number }).status;
      if (status === 404 || status === 412) this.handle = undefined;
      // What was dropped meanwhile is not tried again.
      if (this.latest) this.wanted ??= content;
      this.say({ state: 'failed' });
    }
  }

  private say(saving: Saving): void {
    this.saving = saving;
    this.listeners.forEach((listener) => listener());
  }
}
