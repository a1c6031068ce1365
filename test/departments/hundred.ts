/** An office of a hundred departments, each with a file of its own. */
import type { Returned } from '../../src/roads/departments/hand-in.ts';

export const HUNDRED = Array.from({ length: 100 }, (_, at) => `第${at + 1}管理所`);

/** Files by their paths below the office's folder. */
export function hundredFiles(): Map<string, string> {
  const form = `文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
发文机关: 云溪市青禾产业园区管理委员会
成文日期: 2025-01-13
指标:
  全园产值: {值: 168.90, 单位: 亿元, 上年: 152.40}
正文:
${HUNDRED.map((name) => `  - 引用: 部门稿/${name}.yaml`).join('\n')}
`;
  const part = (name: string) => `文种: 部门稿
部门: ${name}
指标:
  ${name}项目: {值: , 单位: 个, 上年: 46}
标题: ${name}的工作
要点:
  - 共有项目【${name}项目】，开展培训【｜9】期。
  - 办结事项【｜12】件，干部作风持续改进。
`;
  return new Map([
    ['2024/工作总结.yaml', form],
    ...HUNDRED.map((name) => [`2024/部门稿/${name}.yaml`, part(name)] as const),
  ]);
}

/** A department's form, filled in. */
export function filledForm(name: string, text: string): Returned {
  const filled = text.replace(/【｜(\d+)】/gu, '【8｜$1】').replace(/值:(?= ?[,\n])/gu, '值: 51');
  return { name: `${name}.交.yaml`, bytes: new TextEncoder().encode(filled) };
}
