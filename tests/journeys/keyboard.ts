import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody without a mouse: everything is reached with Tab and done with keys. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until the control is reached. */
  async reach(control: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  }

  async type(control: Locator, text: string): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.type(text);
  }

  /** Goes down a closed list until the value is chosen. */
  async pick(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    for (let presses = 0; presses < 40 && (await list.inputValue()) !== value; presses += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(list).toHaveValue(value);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
}
