/** The forms of an office that the tests of the window fill in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './browser.ts';

export const FORM = `# 青禾园区，综合办公室填
文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: , 单位: 亿元, 上年: 6.59}   # 财政局报
  固定资产投资: {值: , 单位: 亿元, 上年: 46.30}
  新签约项目: {值: , 单位: 个, 上年: 29}
正文:
  - 标题: 主要指标完成情况
    条目:
      - 完成财政收入【财政收入】，【财政收入·同比】。
      - 完成固定资产投资【固定资产投资】，【固定资产投资·同比】。
      - 新签约项目【新签约项目】，【新签约项目·同比】。
  - 标题: 主要工作
    正文:
      - 全年开展安全检查【｜36】次，整改隐患【｜120】处，建立台帐【｜2】本。
      - 园区各部门再接再励，通过制定措施，使工作落到实处。
  - 标题: 存在的问题
    正文:
      - 要素保障还不够有力，人才总量还不够多。
`;

/** A folder with one form of 2026. */
export function folderWithForm(text = FORM): string {
  const folder = newFolder();
  mkdirSync(join(folder, '2026'));
  writeFileSync(join(folder, '2026/工作总结.yaml'), text);
  return folder;
}
