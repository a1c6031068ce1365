/** Every code at length: rules of proofreading and of layout with what they stand on, all others with what to do. */
import type { RuleRow } from '../checks/index.ts';
import { allCodes, type Explanation, explanations, type Room } from '../codes/index.ts';
import { nearest } from '../figures/index.ts';
import type { ProblemCode, Words } from '../problem.ts';

/** One code at length. */
export interface ExplainedCode {
  code: ProblemCode;
  room: Room | 'check';
  /** What is wrong and why. */
  words: Words;
  /** What to do; rules say it with their examples. */
  remedy?: Words;
  /** What a rule stands on. */
  rule?: Pick<RuleRow, 'familyName' | 'level' | 'basisName' | 'source'>;
  /** Sentences with the mistake in 「」, after → what to write; what is right. */
  bad: readonly string[];
  good: readonly string[];
  /** What was typed, and what is said then. */
  example?: { typed: string; said: string };
}

/** The rooms that find problems, in the order in which a person meets them, by what they do. */
export const roomNames: Readonly<Record<Room | 'check', Words>> = {
  form: { zh: '表单', en: 'forms' },
  figures: { zh: '指标和方框', en: 'figures and boxes' },
  kind: { zh: '自定文种', en: 'kinds of your own' },
  template: { zh: '模板', en: 'templates' },
  readers: { zh: '读旧文件', en: 'reading old files' },
  recognise: { zh: '识别旧文件', en: 'recognising old files' },
  outline: { zh: '导入和换年', en: 'importing and rolling over' },
  edit: { zh: '改表单', en: 'changing a form' },
  merge: { zh: '并回改过的文件', en: 'merging edited files' },
  window: { zh: '填写页', en: 'the page to fill in' },
  departments: { zh: '分发和收稿', en: 'departments' },
  review: { zh: '批注', en: 'comments in Word files' },
  cli: { zh: '命令', en: 'the command line' },
  check: { zh: '校对', en: 'proofreading' },
  layout: { zh: '版式', en: 'layout' },
  register: { zh: '登记簿', en: 'the register of numbers' },
  leaks: { zh: '公开前检查', en: 'before publishing' },
};

/**
 * What the codes of a name mean: one, or several where rooms share it. Empty for a name that there is not.
 * @param name with or without its room: form/colon, colon
 * @example
 * const [found] = await explainCode('form/colon');
 * found.words.zh // => '名称后面是中文冒号，或冒号后面没有空格；程序已按“: ”读。'
 */
export async function explainCode(name: string): Promise<ExplainedCode[]> {
  const { explainRule } = await import('../checks/index.ts');
  return (await everyCode())
    .filter((code) => code === name || code.endsWith(`/${name}`))
    .flatMap((code) => {
      const { room, words } = wordsOf(code);
      const rule = explainRule(code);
      if (rule === undefined && words === undefined) return [];
      return [
        {
          code,
          room,
          words: rule?.words ?? { zh: words?.zh ?? '', en: words?.en ?? '' },
          bad: rule?.bad ?? [],
          good: rule?.good ?? [],
          ...(rule && { rule }),
          ...(rule?.example && { example: rule.example }),
          ...(words && { remedy: words.remedy, example: words }),
        },
      ];
    });
}

/**
 * All codes with what they mean, room by room.
 * @example
 * const codes = await explainCodes();
 * codes.find(({ code }) => code === 'figures/sum').room // => 'figures'
 */
export async function explainCodes(): Promise<ExplainedCode[]> {
  const rooms = Object.keys(roomNames);
  const explained = await Promise.all((await everyCode()).map(explainCode));
  return explained.flat().sort((a, b) => rooms.indexOf(a.room) - rooms.indexOf(b.room));
}

/**
 * Codes that may be meant by a name that there is not, most likely first.
 * @example
 * (await codesNear('form/colom'))[0] // => 'form/colon'
 */
export async function codesNear(name: string): Promise<string[]> {
  const codes = await everyCode();
  const part = name.replace(/^.*\//u, '');
  const holding = codes.filter((code) => part.length > 1 && code.includes(part));
  const parts = new Map(codes.map((code) => [code.replace(/^.*\//u, ''), code]));
  const near = nearest(name, codes) ?? parts.get(nearest(part, parts.keys()) ?? '');
  return [...new Set([...(near === undefined ? [] : [near]), ...holding])].slice(0, 5);
}

/** Those that are listed, and those of the rules of proofreading. */
async function everyCode(): Promise<ProblemCode[]> {
  const { rulesTable } = await import('../checks/index.ts');
  return [...new Set([...allCodes, ...rulesTable().map(({ code }) => code as ProblemCode)])];
}

function wordsOf(code: ProblemCode): { room: Room | 'check'; words: Explanation | undefined } {
  const [room, name] = code.split('/') as [Room | 'check', string];
  const ofRoom: Readonly<Record<string, Explanation | undefined>> =
    (room === 'check' ? undefined : explanations[room]) ?? {};
  return { room, words: ofRoom[name] };
}
