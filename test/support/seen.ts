/** What a browser is asked about a page it shows: expressions that the page itself works out. */

/** Elements that stick out of the window, unless a region of their own scrolls them: a list of texts. */
export const wideElements = `
  [...document.querySelectorAll('body *')]
    .filter((one) => one.closest('.scroll') === null || one.classList.contains('scroll'))
    .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((one) => one.tagName + ' ' + one.textContent.slice(0, 40))`;

export type SeenTexts = { readonly looked: number; readonly faint: readonly string[] };

/** Texts with less than 4.5 to 1 between their colour and what lies behind it (WCAG 2.1, 1.4.3): `SeenTexts`. */
export const faintTexts = `(() => {
  const colourOf = (text) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\\d.]+/g) ?? []).map(Number);
    return { parts: [red, green, blue], alpha };
  };
  const light = ({ parts }) => {
    const [r, g, b] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = colourOf(getComputedStyle(one).backgroundColor);
      if (colour.alpha === 1) return colour;
    }
    return { parts: [255, 255, 255], alpha: 1 };
  };
  const isSaid = (one) => !['title', 'desc'].includes(one.tagName);
  const hasText = (one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const texts = [...document.querySelectorAll('body *')].filter((one) => isSaid(one) && hasText(one));
  const faint = texts.flatMap((one) => {
    const style = getComputedStyle(one);
    const colour = colourOf(one.tagName === 'text' ? style.fill : style.color);
    const [low, high] = [light(colour), light(groundOf(one))].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    return contrast >= 4.5 ? [] : [contrast.toFixed(2) + ' ' + one.tagName + ' ' + one.textContent];
  });
  return { looked: texts.length, faint };
})()`;

export const pageWidth = 'document.documentElement.scrollWidth';
export const groundColour = 'getComputedStyle(document.body).backgroundColor';
export const focusOutline = 'getComputedStyle(document.activeElement).outlineWidth';
export const tableOverflow = "getComputedStyle(document.querySelector('.scroll')).overflowX";
