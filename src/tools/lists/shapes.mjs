/**
 * Signs that look alike: src/checks/lexicon/shape-list.ts. Each usual sign is drawn by Chromium (/usr/bin/chromium) in Noto Sans
 * CJK (OFL), a little blurred, and its picture held against every other one; no dictionary of their parts is needed.
 */
import { dictionary, usualSigns, wrapped } from './dictionary.mjs';

const SIZE = 32;
const COLUMN = 720;
/** Pictures (correlations) from here on are alike where one is among the first of the other's, and those of each other's very first. */
const ALIKE = { least: 0.77, among: 8 };
const NEAREST = { least: 0.7, own: 2, other: 5 };
/** Words of two signs count from this frequency on. */
const USUAL = 20;

/** The signs that words are typed with. */
function signsToDraw() {
  const signs = new Set(usualSigns());
  for (const { word, frequency } of dictionary())
    if (/^[\u4e00-\u9fff]{2}$/u.test(word) && frequency >= USUAL)
      for (const sign of word) signs.add(sign);
  return [...signs];
}

/** Their pictures: darkness by place, 0 to 255. Runs in the browser. */
function draw({ signs, size }) {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  Object.assign(context, { textBaseline: 'middle', textAlign: 'center', filter: 'blur(1px)' });
  context.font = `${size - 2}px "Noto Sans CJK SC"`;
  return signs.map((sign) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size, size);
    context.fillStyle = '#000';
    context.fillText(sign, size / 2, size / 2);
    const { data } = context.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => 255 - data[at * 4]);
  });
}

async function pictures(signs) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const drawn = await page.evaluate(draw, { signs, size: SIZE });
  await browser.close();
  return drawn.map(normalized);
}

/** A picture with a mean of 0 and a length of 1: the product of two is their correlation. */
function normalized(picture) {
  const mean = picture.reduce((sum, dark) => sum + dark, 0) / picture.length;
  const length = Math.sqrt(picture.reduce((sum, dark) => sum + (dark - mean) ** 2, 0));
  return Float32Array.from(picture, (dark) => (dark - mean) / length);
}

function product(one, other) {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
  return sum;
}

/** For each picture the others by likeness, the likest first. */
function likest(all) {
  return all.map((one, own) =>
    all
      .map((other, at) => [at, at === own ? -1 : product(one, other)])
      .filter(([, likeness]) => likeness >= NEAREST.least)
      .sort((a, b) => b[1] - a[1]),
  );
}

/** The text of the list. */
export async function shapeList() {
  const signs = signsToDraw();
  const near = likest(await pictures(signs));
  const rankOf = (one, other) => near[one].findIndex(([at]) => at === other);
  const entries = signs.flatMap((sign, own) => {
    const others = near[own].filter(([other, likeness], rank) => {
      if (other < own) return false;
      const back = rankOf(other, own);
      const isAlike = likeness >= ALIKE.least && Math.min(rank, back) < ALIKE.among;
      const isNearest = Math.min(rank, back) < NEAREST.own && Math.max(rank, back) < NEAREST.other;
      return isAlike || isNearest;
    });
    return others.length === 0 ? [] : [sign + others.map(([other]) => signs[other]).join('')];
  });
  return `/**
 * Signs that look alike: each entry is a sign and the later ones that are nearly the same picture. Reckoned from the pictures
 * of the usual signs in Noto Sans CJK, by \`npm run lists -- shapes\` (src/tools/lists/shapes.mjs).
 */
export const SHAPE_LIST = \`
${wrapped(entries, COLUMN)}
\`;
`;
}
