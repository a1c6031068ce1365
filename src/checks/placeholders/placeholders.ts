/** What was to be filled in and was not: xx, **, 【待填】, ____. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const PLACEHOLDER = new RegExp(
  [
    '(?<![A-Za-z0-9/\\\\.])[xX]{2,}(?:\\.[xX]+)?(?![A-Za-z])',
    '(?<=[\\p{Script=Han}])[xX](?:\\.[xX]+)?(?=[\\p{Script=Han}]{0,2}[个家项人次年月日亿万元%亩名户件套])',
    '[×✕]{2,}',
    '[*＊]{2,}',
    '[＿_]{2,}',
    '【[^【】]{0,12}】',
    '(?<![一二三四五六七八九十○〇])[○〇]{2,}(?=[年月日市县区局公司个家户项件次名万亿元])',
    '待[定填补](?=[个家户项件次人名万亿元%])',
    '(?<=[\\p{Script=Han}])……(?=[个家户项件次名万亿%％])',
    '[（(](?:待补充|待填|待定|待核实|待核|补充数据|此处[^（）]{0,10}|略去?数据)[）)]',
    '[?？]{2,}(?=[\\p{Script=Han}%％，、）)])',
    'TODO|FIXME',
    '某某',
  ].join('|'),
  'gu',
);

export const placeholderRules: Rule[] = [
  {
    code: 'check/placeholder',
    severity: 'error',
    family: 'placeholders',
    basis: 'practice',
    source: '按行文：成文不留空白',
    words: {
      zh: '留着没有填的空：xx、**、____、【待填】等。',
      en: 'Something is still to be filled in.',
    },
    examples: {
      bad: [
        '完成投资「xx.xx」亿元。',
        '「**」年以来，园区运行平稳。',
        '联系人：「____」。',
        '新增企业「【待填】」家。',
        '新增企业「x」家。',
        '奖励「（待补充）」。',
        '落户「××」公司。',
        '检查企业「？？」家，整改「……」项。',
        '走访「〇〇」户，联系「待定」家。',
      ],
      good: [
        '完成投资12.8亿元。',
        '型号为X5，规格3×5。',
        '网址https://xx.example.cn。',
        '二〇二四年',
        '二〇〇〇年投产。',
      ],
    },
    inText: (text) =>
      eachMatch(text, PLACEHOLDER, (match) => {
        if (/^【/u.test(match[0]) && !/^【(?:待.*|.*[｜|].*|空|)】$/u.test(match[0]))
          return undefined;
        return mistakeAt(match, {
          message: { zh: `“${match[0]}”还没有填`, en: `${match[0]} is still to be filled in` },
          hint: { zh: '填上内容', en: 'Fill it in' },
        });
      }),
  },
];
