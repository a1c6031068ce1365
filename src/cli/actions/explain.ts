/** `hongtou explain`: one code at length, or all of them room by room. */
import {
  codesNear,
  type ExplainedCode,
  explainCode,
  explainCodes,
  roomNames,
} from '../../roads/explain.ts';
import type { Language } from '../language.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';

const TITLES = {
  zh: {
    level: '程度',
    source: '依据',
    remedy: '怎么办',
    bad: '错的',
    good: '对的',
    typed: '例子',
    said: '提示',
  },
  en: {
    level: 'Severity',
    source: 'Source',
    remedy: 'What to do',
    bad: 'Wrong',
    good: 'Right',
    typed: 'Example',
    said: 'Said',
  },
};

export async function explain(name: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  if (name === undefined) {
    const codes = await explainCodes();
    terminal.out(listed(codes, language));
    const [first] = codes;
    if (first)
      tellNext(terminal, [step('细看一条', 'one of them at length', 'explain', first.code)]);
    return EXIT.fine;
  }
  const found = await explainCode(name.trim());
  if (found.length === 0) {
    const near = await codesNear(name.trim());
    terminal.say({
      zh: `没有“${name}”这个代号。${near.length > 0 ? `是不是：${near.join('、')}？` : '全部代号：hongtou explain'}`,
      en: `There is no code "${name}". ${near.length > 0 ? `Perhaps: ${near.join(', ')}?` : 'All codes: hongtou explain'}`,
    });
    return EXIT.usage;
  }
  terminal.out(found.map((each) => atLength(each, language)).join('\n'));
  tellNext(terminal, [step('全部代号', 'all codes', 'explain')]);
  return EXIT.fine;
}

function atLength(found: ExplainedCode, language: Language): string {
  const titles = TITLES[language];
  const { code, room, words, remedy, rule, bad, good, example } = found;
  const lines = [
    `${code}（${(rule?.familyName ?? roomNames[room])[language]}）`,
    words[language],
    ...(rule
      ? [
          `${titles.level}：${rule.level[language]}`,
          `${titles.source}（${rule.basisName[language]}）：${rule.source}`,
        ]
      : []),
    ...(remedy ? [`${titles.remedy}：${remedy[language]}`] : []),
    ...bad.map((sentence) => `${titles.bad}：${sentence}`),
    ...good.map((sentence) => `${titles.good}：${sentence}`),
    ...(example
      ? [`${titles.typed}：${block(example.typed)}`, `${titles.said}：${example.said}`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Several lines begin on a line of their own, as they stand in the form. */
function block(typed: string): string {
  if (!typed.includes('\n')) return typed;
  return typed
    .split('\n')
    .map((line) => `\n    ${line}`)
    .join('');
}

function listed(codes: readonly ExplainedCode[], language: Language): string {
  const rooms = new Map(
    codes.map(({ room }) => [room, codes.filter((each) => each.room === room)]),
  );
  return [...rooms]
    .map(([room, found]) => {
      const rows = found.map(({ code, words }) => `  ${code}  ${words[language]}`);
      return `${roomNames[room][language]}\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
