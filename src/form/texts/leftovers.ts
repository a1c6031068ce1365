/** What a draft leaves in a text: two wordings with / between them, 待补充 where words belong, another part of the year. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { textsIn } from './walk.ts';

/** 扎实推进/稳步推进; 上半年/下半年 and 元/亩 are none. */
const EITHER =
  /(?<head>\p{Script=Han}{2,3})(?<tail>\p{Script=Han}{2})[/／](?!\k<head>)\p{Script=Han}{2,3}\k<tail>|(?<first>\p{Script=Han}{2})\p{Script=Han}{2}[/／]\k<first>\p{Script=Han}{2}(?!\p{Script=Han}?[/／])/u;
/** A text that says nothing but that it is still to be written. */
const NOTHING =
  /^[（(【]?(?:此处|本段|这一?部分|本节|具体|有关)?(?:内容|情况)?(?:待|后续|以后再|再)(?:补充|补|续写?|写|完善|更新|填写?)[）)】]?[。.…]*$/u;

export function* leftoverProblems({
  node,
  list,
}: {
  node: TextNode;
  list: readonly TextNode[];
}): Generator<Problem> {
  const either = /[/／]/u.test(node.text) ? EITHER.exec(node.text) : null;
  if (either !== null && list.length > 0) {
    yield asked(
      placeInText(node, either.index, either[0].length),
      'placeholder',
      {
        zh: `“${either[0]}”会照样印出来：两个说法还没有定。`,
        en: 'Two wordings: neither was chosen.',
      },
      { zh: '留下一个，删去另一个。', en: 'Keep one of them.' },
    );
  }
  if (!NOTHING.test(node.text.trim())) return;
  yield asked(
    node,
    'placeholder',
    { zh: `“${node.text.trim()}”会照样印出来：这里还没有写。`, en: 'Nothing is written here yet.' },
    { zh: '写上内容；还不知道就写【】。', en: 'Write it, or 【】.' },
  );
}

const PART = /^(?:今年|【年度】年)?(?<part>[上下]半年|[一二三四]季度|前三季度)(?:以?来)?，/u;
const WHOLE = /^(?:过去的?)?(?<part>一年|全年)(?:以?来)?，/u;

/** 上半年，重点抓了…项工作 below the title of a year, where no other half is spoken of. */
export function* otherPartOfYear(form: Form, title: string): Generator<Problem> {
  if (!/总结/u.test(title)) return;
  const isPart = /半年|季度|月/u.test(title);
  if (!isPart && !/年/u.test(title)) return;
  const texts = [...textsIn(form)].filter(({ map }) => map !== form.root);
  for (const { node, key } of texts) {
    const part = (isPart ? WHOLE : PART).exec(node.text)?.groups?.part;
    if (part === undefined || key !== '导语') continue;
    // 上半年，…；下半年，…
    const others = texts.filter(({ node: { text } }) => /半年|季度/u.test(text.replace(part, '')));
    if (others.length > 0 && !isPart) continue;
    yield asked(
      placeInText(node, Math.max(0, node.text.indexOf(part)), part.length),
      'odd-date',
      {
        zh: `这里写的是“${part}”，标题是“${title.slice(0, 24)}”。`,
        en: `"${part}" does not go with the title.`,
      },
      { zh: '核对说的是全年、半年还是季度。', en: 'Is it the year, or part of it?' },
    );
    return;
  }
}
