/** 待核对 of a form: last year's words that still stand in the texts beside it. */
import { readBoxes } from '../../figures/index.ts';
import type { Form, FormNode, MapNode, TextNode } from '../../form/index.ts';
import { isBlank, placeInText, valueAt } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import { filesOf } from '../yaml/files.ts';
import { MARK, textsIn } from './marks.ts';

/** Entries that say nothing themselves, or say it in mappings of their own. */
const NO_TEXTS = new Set(['上年文字', MARK, '指标', '数据', '引用', '代号', '填报']);

/** A warning at each word that still stands; one that was changed needs no more, one that is right is taken off. */
export function leftToCheck(form: Form): Problem[] {
  return filesOf(form).flatMap(({ root }) => mapsIn(root).flatMap(problemsOf));
}

/** All mappings from this node down, in the order of the text. */
function mapsIn(node: FormNode): MapNode[] {
  if (node.type === 'text') return [];
  if (node.type === 'list') return node.items.flatMap(mapsIn);
  return [node, ...[...node.entries.values()].flatMap(({ value }) => mapsIn(value))];
}

function problemsOf(map: MapNode): Problem[] {
  const marks = valueAt(map, MARK);
  if (marks === undefined) return [];
  const texts = [...map.entries]
    .filter(([name]) => !NO_TEXTS.has(name))
    .flatMap(([, { value }]) => textsIn(value));
  return textsIn(marks)
    .filter((mark) => !isBlank(mark))
    .flatMap((mark) => {
      const word = mark.text.trim();
      const found = texts
        .map((node) => ({ node, at: placeIn(node.text, word) }))
        .find(({ at }) => at >= 0);
      return found ? [problem(word, found.node, found.at)] : [];
    });
}

/** Where a word stands outside boxes, and is no part of a longer number; -1 where it does not. */
function placeIn(text: string, word: string): number {
  const boxes = readBoxes(text).filter((piece) => piece.type === 'box');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isLonger =
      (/^\d/u.test(word) && /[\d.]$/u.test(text.slice(0, at))) ||
      (/\d$/u.test(word) && /^\.?\d/u.test(text.slice(end)));
    const isInBox = boxes.some(({ offset, length }) => at < offset + length && end > offset);
    if (!isLonger && !isInBox) return at;
  }
  return -1;
}

/** A list of names is long. */
const LONGEST_SHOWN = 24;

function problem(word: string, node: TextNode, at: number): Problem {
  const shown = word.length > LONGEST_SHOWN ? `${word.slice(0, LONGEST_SHOWN)}……` : word;
  return {
    severity: 'warning',
    code: 'outline/to-check',
    message: {
      zh: `“${shown}”是上年的说法，还没有核对。`,
      en: `"${shown}" is last year's and was not looked at yet.`,
    },
    place: placeInText(node, at, word.length),
    hint: {
      zh: '照今年的情况改；不用改，就在旁边的“待核对”里删掉这一条。',
      en: 'Write it for this year; where it is right, take it off the list 待核对 beside it.',
    },
  };
}
