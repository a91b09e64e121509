import type { Locator, Page } from '@playwright/test';

/** Seconds of one key, and of coming to a control and pressing it: somebody who works at an ordinary pace. */
const KEY = 0.06;
const CONTROL = 0.4;

/** Counts what a piece of work takes by hand; no clock is looked at, so the count is the same on every machine. */
export class Hand {
  private keys = 0;
  private controls = 0;

  get seconds(): number {
    return Math.round((this.keys * KEY + this.controls * CONTROL) * 10) / 10;
  }

  toString(): string {
    return `${this.seconds} s by hand (${this.keys} keys, ${this.controls} controls)`;
  }

  async key(page: Page, key: string): Promise<void> {
    this.keys += 1;
    await page.keyboard.press(key);
  }

  /** A scanner aimed and pressed: it types as fast as it can, wherever the focus is, and ends with Enter. */
  async scan(page: Page, code: string): Promise<void> {
    this.controls += 2;
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }

  async press(control: Locator): Promise<void> {
    this.controls += 1;
    await control.click();
  }

  async tick(box: Locator): Promise<void> {
    this.controls += 1;
    await box.check();
  }

  /** To the list, then to the entry. */
  async choose(list: Locator, entry: string): Promise<void> {
    this.controls += 2;
    await list.selectOption(entry);
  }

  async type(control: Locator, text: string): Promise<void> {
    this.controls += 1;
    this.keys += keysOf(text);
    await control.fill(text);
  }

  /** Written into something that is no page: a cell of a sheet. */
  write(text: string): void {
    this.controls += 1;
    this.keys += keysOf(text);
  }
}

/** Telex: a key for each letter and for each mark, two for đ. */
const keysOf = (text: string): number => text.normalize('NFD').replace(/[đĐ]/g, 'dd').length;
