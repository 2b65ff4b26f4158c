import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/theme.css', 'utf8');
const usual = css.slice(0, css.indexOf('@media'));
const more = css.slice(css.indexOf('@media (prefers-contrast: more)'));

/** What a colour is called last, as light and dark; one that stands for another is that one. */
function pairOf(name: string): string[] {
  const value = [more, usual]
    .map((part) => new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1])
    .find((found) => found !== undefined);
  const other = /^var\(--(.+)\)$/.exec(value ?? '')?.[1];
  return other ? pairOf(other) : (value?.match(/#[0-9a-f]{6}/g) ?? []);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
])('where more contrast is wanted, %s', (_, at) => {
  const colour = (name: string) => pairOf(name)[at] ?? '';

  it.each(['paper', 'surface', 'sunken'])('has soft text at 7:1 on %s', (ground) => {
    expect(ratio(colour('ink-soft'), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(['line', 'edge'])('has a %s that is seen', (edge) => {
    expect(ratio(colour(edge), colour('surface'))).toBeGreaterThanOrEqual(3);
  });
});
