/** Papers that are longer than they may be: how much is over, and what to shorten first. */
import { lengthOf } from '../../document/length.ts';
import { LENGTH_SOURCE, longestFor } from '../../document/longest.ts';
import { located } from '../letterhead/number-date.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';

function checkLength(whole: Whole): PlacedMistake[] {
  const { document, options } = whole;
  if (document === undefined) return [];
  const limit = options.longest ?? longestFor(document);
  if (limit === undefined) return [];
  const { characters, sections } = lengthOf(document);
  if (characters <= limit) return [];
  const over = characters - limit;
  const [longest] = [...sections].sort((a, b) => b.characters - a.characters);
  const whose = options.longest === undefined ? '一般' : '本单位定的';
  return [
    {
      ...located(whole, 'title', document.title.replaceAll('\n', '')),
      message: {
        zh: `全文${characters}字（不含版头、版记、附件），${whose}不超过${limit}字，多${over}字`,
        en: `${characters} characters without head, imprint and attachments: ${over} over the limit of ${limit}`,
      },
      ...(longest && {
        hint: {
          zh: `最长的是“${longest.heading}”，${longest.characters}字`,
          en: `Longest is "${longest.heading}": ${longest.characters} characters`,
        },
      }),
    },
  ];
}

const bodyOf = (count: number) => [
  { type: 'paragraph' as const, text: `${'一年来稳中有进，'.repeat(Math.floor(count / 8))}` },
];

export const lengthRules: Rule[] = [
  {
    code: 'check/length',
    severity: 'note',
    family: 'length',
    basis: 'regulation',
    source: LENGTH_SOURCE,
    words: {
      zh: '文件太长：一般不超过5000字，部署专项工作或者具体任务的不超过4000字；本单位另有限制的写在单位文件“校对”的“字数”里。',
      en: "A paper is longer than 5,000 characters, on a special task 4,000, or than the office's own limit.",
    },
    examples: {
      bad: [
        { document: { title: '2024年工作总结', body: bodyOf(5200) } },
        { document: { title: '关于开展消防安全专项整治的通知', body: bodyOf(4400) } },
        { document: { title: '2024年工作总结', body: bodyOf(3200) }, options: { longest: 3000 } },
      ],
      good: [
        { document: { title: '2024年工作总结', body: bodyOf(4400) } },
        { document: { title: '2024年工作总结', body: bodyOf(5600) }, options: { longest: 6000 } },
        { document: { title: '云溪市产业园区管理条例', body: bodyOf(9000) } },
      ],
    },
    inWhole: checkLength,
  },
];
