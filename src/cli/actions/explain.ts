/** `hongtou explain`: one rule of proofreading at length. */
import { proofreadingRules } from '../../index.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export async function explain(code: string, terminal: Terminal): Promise<ExitCode> {
  const { rules, explain: rule } = await proofreadingRules();
  const found = rule(code.trim());
  if (found === undefined) {
    const part = code.replace(/^check\//u, '');
    const near = rules.map((each) => each.code).filter((each) => each.includes(part));
    terminal.say({
      zh: `没有“${code}”这条规则。${near.length > 0 ? `是不是：${near.slice(0, 5).join('、')}？` : '全部规则：hongtou check --rules'}`,
      en: `There is no rule "${code}". ${near.length > 0 ? `Perhaps: ${near.slice(0, 5).join(', ')}?` : 'All rules: hongtou check --rules'}`,
    });
    return EXIT.usage;
  }
  const { language } = terminal;
  const titles = {
    zh: { source: '依据', bad: '错的', good: '对的' },
    en: { source: 'Source', bad: 'Wrong', good: 'Right' },
  }[language];
  const lines = [
    `${found.code}（${found.familyName[language]}）`,
    found.words[language],
    `${titles.source}（${found.basisName[language]}）：${found.source}`,
    ...found.bad.map((example) => `${titles.bad}：${example}`),
    ...found.good.map((example) => `${titles.good}：${example}`),
  ];
  terminal.out(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
