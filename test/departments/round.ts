/** A made-up round: a summary of ten departments, in memory. */
import { relative } from 'node:path';
import type { LedgerEntry } from '../../src/departments/index.ts';
import {
  type HandIn,
  handIn,
  ledgerOf,
  type Returned,
} from '../../src/roads/departments/hand-in.ts';
import { type HandedOut, handOut, recordOfHandOut } from '../../src/roads/departments/hand-out.ts';
import { type OpenForm, openForm } from '../../src/roads/open.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const FORM = '/园区/2024/工作总结.yaml';

export const DEPARTMENTS = [
  '党群工作部',
  '经济发展部',
  '招商合作部',
  '规划建设部',
  '生态环境部',
  '社会事务部',
  '安全应急部',
  '企业服务中心',
  '财政局',
  '综合办公室',
] as const;

/** 党群工作部 and 安全应急部 have files of their own; the others' sections stand in the summary. */
function summary(): string {
  const sections = DEPARTMENTS.map((department) =>
    department === '党群工作部' || department === '安全应急部'
      ? `  - 引用: 部门稿/${department}.yaml`
      : `  - 标题: ${department}的工作
    代号: ${department}
    填报: ${department}
    要点:
      - 开展活动【｜7】次，办结事项【｜12】件。
      - 全园产值达到【全园产值】，本部门服务企业【｜30】家。`,
  ).join('\n');
  return `# 总表：综合办公室管
文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
发文机关: 云溪市青禾产业园区管理委员会
成文日期: 2025-01-13
指标:
  全园产值: {值: 168.90, 单位: 亿元, 上年: 152.40}
  到位内资: {值: , 单位: 亿元, 上年: 25.30, 填报: 招商合作部}
  安置房:
    值:
    单位: 套
    上年: 512
    填报: 社会事务部
    分项齐全: 是
    其中:
      石屏片区: {值: , 上年: 236}
      河湾片区: {值: , 上年: 276}
正文:
${sections}
`;
}

function ownFile(department: string, figure: string): string {
  return `文种: 部门稿
部门: ${department}
指标:
  ${figure}: {值: , 单位: 个, 上年: 46}
标题: ${department}自己的一节
代号: ${department}
要点:
  - 共有${figure}【${figure}】，开展培训【｜9】期。   # 去年写得太长
  - 干部作风持续改进。
`;
}

export interface Office {
  files: Map<string, string>;
  form(): OpenForm;
  handOut(date?: string): Promise<HandedOut[]>;
  handIn(returned: readonly Returned[], date?: string): Promise<HandIn>;
  text(name: string): string;
  change(name: string, from: string, to: string): void;
}

export function office(more: Record<string, string> = {}): Office {
  const files = new Map<string, string>([
    [FORM, summary()],
    ['/园区/2024/部门稿/党群工作部.yaml', ownFile('党群工作部', '基层党组织')],
    ['/园区/2024/部门稿/安全应急部.yaml', ownFile('安全应急部', '检查企业')],
    ...Object.entries(more),
  ]);
  const read = (path: string) => {
    const text = files.get(path);
    if (text !== undefined) return new TextEncoder().encode(text);
    return path.startsWith(templatesFolder) ? diskFiles.read(path) : undefined;
  };
  const form = () => openForm(FORM, { files: { read }, templatesFolder });
  const note = (entries: readonly (LedgerEntry | object)[]) => {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    files.set(ledgerOf(FORM), (files.get(ledgerOf(FORM)) ?? '') + lines);
  };
  return {
    files,
    form,
    async handOut(date = '2025-01-02') {
      const { value = [] } = await handOut(form(), { date, until: '2025-01-10', window: PAGE });
      for (const { department, mark, text } of value) {
        files.set(recordOfHandOut(FORM, mark), text);
        note([{ kind: 'out', department, mark, date, until: '2025-01-10' }]);
      }
      return value;
    },
    async handIn(returned, date = '2025-01-06') {
      const { value } = await handIn(form(), returned, { date });
      if (value === undefined) throw new Error('the form cannot be read');
      for (const { file, after } of value.files) files.set(file, new TextDecoder().decode(after));
      for (const { path, text } of value.kept) files.set(path, text);
      note(value.ledger);
      return value;
    },
    text: (name) => files.get(`/园区/2024/${name}`) ?? '',
    change(name, from, to) {
      const path = `/园区/2024/${name}`;
      const text = files.get(path) ?? '';
      if (!text.includes(from)) throw new Error(`${relative('/园区', path)} has no ${from}`);
      files.set(path, text.replace(from, to));
    },
  };
}

const PAGE = '<!DOCTYPE html><html><body>\n<div id="app"></div>\n</body></html>';

/** A department's file as it was handed out. */
export function fileOf(handed: readonly HandedOut[], name: string): Uint8Array {
  const found = handed.flatMap(({ files }) => files).find((file) => file.name === name);
  if (found === undefined) throw new Error(`nobody got ${name}`);
  return found.bytes;
}

/** The form that a department got, filled in. */
export function filled(
  handed: readonly HandedOut[],
  department: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): Returned {
  let text = new TextDecoder().decode(fileOf(handed, `${department}.yaml`));
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${department}.yaml has no ${from}`);
    text = text.replace(from, to);
  }
  return { name: `${department}.yaml`, bytes: new TextEncoder().encode(text) };
}
