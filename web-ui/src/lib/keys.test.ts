import { describe, expect, it } from 'vitest';
import { isComposing, isField, strokeOf } from './keys';

const pressed = (key: string, held: KeyboardEventInit = {}) =>
  strokeOf(new KeyboardEvent('keydown', { key, ...held }));

describe('the name of a key press', () => {
  it.each([
    ['j', {}, 'j'],
    ['J', {}, 'j'],
    ['P', { shiftKey: true }, 'Shift+P'],
    ['p', { shiftKey: true }, 'Shift+P'],
    ['?', { shiftKey: true }, '?'],
    ['k', { ctrlKey: true }, 'Ctrl+K'],
    ['k', { metaKey: true }, 'Ctrl+K'],
    ['Enter', { ctrlKey: true }, 'Ctrl+Enter'],
    ['k', { ctrlKey: true, shiftKey: true }, ''],
    ['q', { ctrlKey: true, altKey: true }, ''],
    ['j', { altKey: true }, ''],
    ['¡', { altKey: true, code: 'Digit1' }, 'Alt+1'],
    ['1', { altKey: true, ctrlKey: true, code: 'Digit1' }, ''],
    ['ArrowDown', { shiftKey: true }, 'Shift+ArrowDown'],
    ['Escape', {}, 'Escape'],
    ['đ', {}, 'đ'],
  ])('%j with %j is %j', (key, held, name) => {
    expect(pressed(key, held)).toBe(name);
  });
});

describe('an input method at work', () => {
  it('is known by the event, or by the code that older systems send', () => {
    expect(isComposing({ isComposing: true, keyCode: 71 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 71 })).toBe(false);
  });
});

describe('a field', () => {
  const made = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild;
  };
  it.each([
    '<input>',
    '<input type="search">',
    '<input type="date">',
    '<input type="number">',
    '<textarea></textarea>',
    '<select><option>g</option></select>',
  ])('%s takes letters', (html) => {
    expect(isField(made(html))).toBe(true);
  });
  it.each([
    '<input type="checkbox">',
    '<input type="radio">',
    '<button>g</button>',
    '<a href="#g">g</a>',
    '<p>g</p>',
  ])('%s takes none', (html) => {
    expect(isField(made(html))).toBe(false);
  });
  it('is nothing where nothing has the focus', () => {
    expect(isField(null)).toBe(false);
  });
});
