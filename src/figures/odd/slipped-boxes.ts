/** A box that is right in itself and stands in the place of another: a number where its change belongs, the change of another figure; 余 behind an exact number. */
import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import type { Figure } from '../figure.ts';

/** Behind these the difference follows, not the number. */
const BY =
  /(?:比|较)(?:上年|去年|上一年|上年同期|去年同期|同期|上期|上年末|去年底)(?:同期)?(?:又|再)?(?:多|增加|增长|净增|增|减少|少|下降|提高)了?$/u;
/** Figures that are changes themselves. */
const IS_CHANGE = /增|减|差|变|净|新签|新建|多/u;
const LONGEST = 16;

export function* slippedBoxes(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  for (const [index, use] of uses.entries()) {
    const doubt = numberForChange(text, use) ?? changeOfOther(text, use, uses[index - 1]);
    if (doubt) yield doubt;
  }
}

/** 入库在谈项目【在谈项目】，比上年多【在谈项目】. */
function numberForChange(text: string, use: BoxUse): BoxProblem | undefined {
  const { figure, aspect, offset, length } = use;
  if (figure === undefined || (aspect !== undefined && aspect !== '')) return undefined;
  const { label, path, last } = figure;
  const by = BY.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0];
  if (by === undefined || last === undefined || IS_CHANGE.test(label)) return undefined;
  // the figure itself is said before
  const before = sentenceBefore(text, offset);
  if (!before.includes(`【${path}】`) && !before.includes(label)) return undefined;
  return {
    severity: 'warning',
    code: 'figures/other-figure',
    message: {
      zh: `“${by}”后面印的是“${label}”本身的数，不是增减的数。`,
      en: `The number of "${label}" is printed where its change belongs.`,
    },
    hint: { zh: `写成【${path}·增量】。`, en: `Write 【${path}·增量】.` },
    offset,
    length,
  };
}

const CHANGE = /^(?:同比|增减|环比)$/u;
/** A clause of its own that is nothing but the change. */
const ALONE = /^\p{Script=Han}{0,3}[，,、]?(?:同比|比上年|较上年)?$/u;

/** 一般公共预算收入【一般公共预算收入】，【新增就业·同比】. */
function changeOfOther(
  text: string,
  { figure, aspect = '', offset, length }: BoxUse,
  before: BoxUse | undefined,
): BoxProblem | undefined {
  if (figure === undefined || before?.figure === undefined || !CHANGE.test(aspect))
    return undefined;
  if (before.aspect !== undefined && !/^(?:含其中|数)?$/u.test(before.aspect)) return undefined;
  const between = text.slice(before.offset + before.length, offset);
  if (!ALONE.test(between) || isRelated(figure, before.figure)) return undefined;
  const said = sentenceBefore(text, offset);
  if (said.includes(figure.label)) return undefined;
  return {
    severity: 'warning',
    code: 'figures/other-figure',
    message: {
      zh: `接在“${before.figure.label}”后面，方框取的却是“${figure.label}”的${aspect}。`,
      en: `Behind "${before.figure.label}" the box takes the change of "${figure.label}".`,
    },
    hint: {
      zh: `写成【${before.figure.path}·${aspect}】；说的确实是“${figure.label}”，前面写上它的名称。`,
      en: `Write 【${before.figure.path}·${aspect}】, or name the other.`,
    },
    offset,
    length,
  };
}

function isRelated(one: Figure, other: Figure): boolean {
  return (
    one === other ||
    one.parent === other ||
    other.parent === one ||
    one.whole === other ||
    other.whole === one ||
    one.label.includes(other.label) ||
    other.label.includes(one.label)
  );
}

/** 【2637】余人次: what is counted to the last one is not more than that. */
const MORE = /【(?<number>\d{2,}[1-9])(?:[｜|][^【】]*)?】(?<more>余|多(?=[个家人件名项户次]))/gu;

export function* moreThanExact(text: string): Generator<BoxProblem> {
  if (!/】[余多]/u.test(text)) return;
  for (const { index, groups = {}, 0: all } of text.matchAll(MORE)) {
    const { number = '', more = '' } = groups;
    const round = number.replace(/\d{2}$/u, '00');
    yield {
      severity: 'warning',
      code: 'figures/odd-value',
      message: {
        zh: `${number}是准数，后面不用“${more}”。`,
        en: `${number} is exact, and no "${more}" follows it.`,
      },
      hint: {
        zh: `删掉“${more}”；只说大概，写成【${round}】${more}。`,
        en: `Delete it, or write 【${round}】${more}.`,
      },
      offset: index,
      length: all.length,
    };
  }
}

function sentenceBefore(text: string, at: number): string {
  const marks = ['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, at - 1));
  return text.slice(Math.max(...marks) + 1, at);
}
