import type { Page } from '@playwright/test';

/**
 * What is looked at in a page as it stands, in one go: targets too small and too near, text that is cut off, the stacked
 * marks of capitals with it, and on paper anything dark. Each fault is a line that names its element.
 */
export const inspect = (page: Page, wanted: ('targets' | 'text' | 'paper')[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const faults: string[] = [];
    const nameOf = (one: Element) => {
      const classes = typeof one.className === 'string' ? one.className.trim().replace(/\s+/g, '.') : '';
      const words = (one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
      return `${one.tagName.toLowerCase()}${classes && `.${classes}`} “${words}”`;
    };
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('.vh, .skip, [aria-hidden=true]')
      );
    };
    const all = Array.from(document.querySelectorAll('body *')).filter(isSeen);

    if (wanted.includes('targets')) {
      for (const one of all.filter((one) => one.matches('[draggable=true]')))
        faults.push(`to be dragged: ${nameOf(one)}`);
      const targets = all
        .filter((one) =>
          one.matches(
            'a[href], button, input, select, textarea, summary, [role=option], [role=gridcell][tabindex], label.btn',
          ),
        )
        .map((one) => {
          const { left, top, right, bottom } = (
            one.matches('[type=checkbox], [type=radio]') ? (one.closest('label') ?? one) : one
          ).getBoundingClientRect();
          return { one, left, top, right, bottom };
        });
      // What stays while the page is scrolled lies over it, not beside it.
      const isHeld = (one: Element | null): boolean =>
        one !== null && (/fixed|sticky/.test(getComputedStyle(one).position) || isHeld(one.parentElement));
      for (const small of targets.filter((of) => of.right - of.left < 23.5 || of.bottom - of.top < 23.5)) {
        // A link in a sentence is as high as the sentence.
        const around = small.one.parentElement;
        const isInline =
          getComputedStyle(small.one).display === 'inline' &&
          Array.from(around?.childNodes ?? []).some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
        if (isInline) continue;
        const [x, y] = [(small.left + small.right) / 2, (small.top + small.bottom) / 2];
        const near = targets.find(
          (other) =>
            other.one !== small.one &&
            isHeld(other.one) === isHeld(small.one) &&
            !other.one.contains(small.one) &&
            !small.one.contains(other.one) &&
            Math.hypot(
              x - Math.min(Math.max(x, other.left), other.right),
              y - Math.min(Math.max(y, other.top), other.bottom),
            ) < 12,
        );
        if (near)
          faults.push(`target under 24 px beside another: ${nameOf(small.one)} / ${nameOf(near.one)}`);
      }
    }

    if (wanted.includes('text')) {
      const pen = document.createElement('canvas').getContext('2d');
      for (const one of all) {
        const style = getComputedStyle(one);
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const text = Array.from(one.childNodes).some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!one.matches('select, input, textarea, svg, svg *')) {
          if (
            cuts(style.overflowX) &&
            style.textOverflow !== 'ellipsis' &&
            one.scrollWidth > one.clientWidth + 1
          )
            faults.push(`cut at the side: ${nameOf(one)}`);
          if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 2)
            faults.push(`cut below: ${nameOf(one)}`);
        }
        if (!text || !pen || one.closest('svg')) continue;
        // How far the marks of a capital would reach, in the box that cuts.
        let box: Element | null = one;
        while (box && !cuts(getComputedStyle(box).overflowY)) box = box.parentElement;
        if (!box || box === document.body) continue;
        const edge = box.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(one);
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = pen.measureText('ỄẶỘỮẩ');
        for (const line of Array.from(range.getClientRects())) {
          if (line.bottom <= edge.top || line.top >= edge.bottom) continue;
          const base = line.top + ink.fontBoundingBoxAscent;
          if (
            base - ink.actualBoundingBoxAscent < edge.top - 1 ||
            base + ink.actualBoundingBoxDescent > edge.bottom + 1
          )
            faults.push(`marks of capitals cut off: ${nameOf(one)}`);
        }
      }
    }

    if (wanted.includes('paper')) {
      for (const one of all) {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (
          getComputedStyle(one).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number);
        const { width, height } = one.getBoundingClientRect();
        if (alpha > 0.5 && width * height > 4_000 && 0.3 * red + 0.6 * green + 0.1 * blue < 128)
          faults.push(`dark on paper: ${nameOf(one)}`);
      }
    }
    return [...new Set(faults)];
  }, wanted);

/** Wider letters, words, lines and paragraphs, as WCAG 1.4.12 asks a page to bear them. */
export const spaced = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, on);
