import { expect, type Locator, type Page } from '@playwright/test';

/** Most presses of Tab on the way to a control: a queue of twenty rows lies between. */
const WAY = 200;

/** Somebody without a mouse: everything is reached with Tab and done with keys, and each stop is seen on the screen. */
export class Keyboard {
  private constructor(private readonly page: Page) {}

  /** From now on any press of a pointer is a fault of the journey. */
  static async at(page: Page): Promise<Keyboard> {
    const trap = () => {
      for (const press of ['pointerdown', 'mousedown'])
        document.addEventListener(
          press,
          ({ isTrusted }) => {
            if (isTrusted) console.error('a pointer was pressed');
          },
          { capture: true },
        );
    };
    await page.addInitScript(trap);
    await page.evaluate(trap);
    // Listened for from now on: a window of files that nobody waits for yet is given up at once.
    page.on('filechooser', () => undefined);
    return new Keyboard(page);
  }

  /** Goes on with Tab, or back with Shift, until the control is reached, where the focus must be seen. */
  async reach(control: Locator): Promise<void> {
    await expect(control).toBeAttached();
    for (let presses = 0; presses < WAY; presses += 1) {
      const way = await control.evaluate((wanted) => {
        const here = document.activeElement ?? document.body;
        if (here === wanted) return '';
        return here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
      });
      if (!way) break;
      await this.page.keyboard.press(way);
    }
    await expect(control).toBeFocused();
    await expect.poll(() => control.evaluate(faultOfFocus)).toBe('');
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Enter');
  }

  async type(control: Locator, text: string): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Goes down a closed list from its beginning until the value is chosen. */
  async pick(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.press('Home');
    for (let presses = 0; presses < 60 && (await list.inputValue()) !== value; presses += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(list).toHaveValue(value);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    if (await box.isChecked()) return;
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  /** The files that the system's own window would give back. */
  async upload(box: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.reach(box);
    const asked = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Space');
    await (await asked).setFiles(files);
  }
}

/** Why somebody who looks would not see where the focus is. */
function faultOfFocus(control: Element): string {
  // The box of a file is as good as invisible; its label stands for it.
  const shown = control.matches('input[type=file].vh') ? control.nextElementSibling : control;
  if (!shown) return 'nothing stands for it';
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no ring';
  const { left, top, width, height } = shown.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of sight';
  const above = document.elementFromPoint(x, y);
  const isOn =
    above && (shown.contains(above) || above.contains(shown) || above.closest('label')?.contains(shown));
  return isOn ? '' : `under ${above?.tagName.toLowerCase()}.${above?.className}`;
}
