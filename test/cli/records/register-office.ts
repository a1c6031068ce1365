/** An office with a register and three notices. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheets } from '../../../src/sheets/index.ts';
import { folderWith, hongtou } from '../command.ts';

const OFFICE =
  '文种: 单位\n名称: 云溪市青禾产业园\n发文机关: 云溪市青禾产业园区管理委员会\n代字: 青禾园管发\n';

export function notice(number: string, title = '关于做好春季防火工作的通知'): string {
  return `文种: 通知
年度: 2024
单位: ../单位.yaml
标题: ${title}
发文字号: ${number}
主送机关: 各科室
成文日期: 2024-03-05
正文:
  - 请认真做好防火工作。
抄送机关: 市消防救援支队
印发机关: 云溪市青禾产业园区综合办公室
印发日期: 2024-03-05
`;
}

export function office(register?: Uint8Array) {
  const cwd = folderWith({
    '单位.yaml': OFFICE,
    '2024/防火.yaml': notice('1'),
    '2024/值班.yaml': notice('1', '关于做好假日值班工作的通知'),
    '2024/放假.yaml': notice('【】', '关于放假安排的通知'),
  });
  const path = join(cwd, '登记簿.xlsx');
  if (register) writeFileSync(path, register);
  const run = (...args: string[]) => hongtou(args, { cwd });
  const rows = () => {
    const read = readSheets(readFileSync(path));
    if ('trouble' in read) throw new Error(read.trouble);
    return read.sheets[0]?.rows;
  };
  const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
  return { cwd, path, run, rows, put };
}
