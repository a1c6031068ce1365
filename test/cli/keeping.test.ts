/** Nothing of a person's is overwritten by what the commands write. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const SUMMARY = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 主要工作
    导语: 开工项目【29｜25】个。
`;
const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
正文:
  - 请认真做好各项工作。
`;
const CHANGED = SUMMARY.replace('29｜', '31｜');

function folder(files: Record<string, string> = { '总结.yaml': SUMMARY }) {
  const cwd = folderWith(files);
  return {
    cwd,
    run: (...args: string[]) => hongtou(args, { cwd }),
    names: (within = '.') => readdirSync(join(cwd, within)).sort(),
    bytes: (name: string) => readFileSync(join(cwd, name)),
    put: (name: string, data: string | Uint8Array) => writeFileSync(join(cwd, name), data),
  };
}

/** As a word processor saves a file: other bytes of the same document. */
function touched(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]);
}

describe('rendering again', () => {
  it('replaces what nobody has changed, also after it was moved with its folder', () => {
    const { run, names, put, bytes, cwd } = folder();
    run('render', '总结.yaml');
    const first = bytes('总结.docx');
    mkdirSync(join(cwd, '新'));
    for (const name of names().filter((each) => each !== '新')) {
      copyFileSync(join(cwd, name), join(cwd, '新', name));
    }
    put('新/总结.yaml', CHANGED);
    expect(run('render', '新/总结.yaml').code).toBe(0);
    expect(names('新')).toEqual(['总结.docx', '总结.yaml']);
    expect(bytes('新/总结.docx').equals(first)).toBe(false);
  });

  it.each(['docx', 'html', 'text'])('leaves alone what a person changed: %s', (format) => {
    const { run, names, put, bytes } = folder();
    const name = `总结.${format === 'text' ? 'txt' : format}`;
    run('render', '总结.yaml', '--format', format);
    const mine = touched(bytes(name));
    put(name, mine);
    put('总结.yaml', CHANGED);
    const other = name.replace('.', '（2）.');
    const { err } = run('render', '总结.yaml', '--format', format);
    expect(err).toContain(`没有动它；这次写到“${other}”`);
    expect(err).toContain(`已生成 ${other}`);
    expect(bytes(name).equals(mine)).toBe(true);
    if (format !== 'text') run('render', '总结.yaml', '--format', format);
    expect(names()).toEqual([name, other, '总结.yaml'].sort());
  });

  it('keeps the old file as .bak before it is forced', () => {
    const { run, names, put, bytes } = folder({ '总结.yaml': SUMMARY, '总结.docx': '人写的' });
    expect(run('render', '总结.yaml', '--force').err).toContain('留在“总结.docx.bak”');
    put('总结.docx', '又写的');
    run('render', '总结.yaml', '--force');
    expect([bytes('总结.docx.bak').toString(), bytes('总结.docx.bak2').toString()]).toEqual([
      '人写的',
      '又写的',
    ]);
    run('render', '总结.yaml', '--force');
    expect(names()).toEqual(['总结.docx', '总结.docx.bak', '总结.docx.bak2', '总结.yaml']);
  });

  it('leaves a read-only file alone and says so', () => {
    const { run, bytes, cwd } = folder();
    run('render', '总结.yaml');
    const before = bytes('总结.docx');
    chmodSync(join(cwd, '总结.docx'), 0o444);
    writeFileSync(join(cwd, '总结.yaml'), CHANGED);
    const { code, err } = run('render', '总结.yaml');
    expect([code, err.includes('只读')]).toEqual([1, true]);
    expect(bytes('总结.docx').equals(before)).toBe(true);
  });

  it('makes no copy of a read-only file that --force does not get past either', () => {
    const { run, names, cwd } = folder();
    writeFileSync(join(cwd, '总结.docx'), '人写的');
    chmodSync(join(cwd, '总结.docx'), 0o444);
    const { code, err } = run('render', '总结.yaml', '--force');
    expect([code, err.includes('只读')]).toEqual([1, true]);
    expect(names()).toEqual(['总结.docx', '总结.yaml']);
  });
});

describe('the name of a result', () => {
  it('says what is no paper to be sent: a draft, a public copy', () => {
    const { run, names } = folder({ '通知.yaml': NOTICE });
    run('render', '通知.yaml');
    run('render', '通知.yaml', '--draft');
    for (const variant of ['公开版', '套红', '草稿', '白纸']) {
      run('render', '通知.yaml', '--variant', variant);
    }
    run('render', '通知.yaml', '--variant', '公开版', '--draft', '-o', './');
    expect(names()).toEqual(
      [
        '通知.docx',
        '通知.yaml',
        '通知（公开版）.docx',
        '通知（公开版，草稿）.docx',
        '通知（套红）.docx',
        '通知（白纸）.docx',
        '通知（草稿）.docx',
      ].sort(),
    );
  });

  it('is another one where two forms of a batch are called alike', () => {
    const forms = ['甲/总结.yaml', '乙/总结.yaml', '丙/总结.yml'];
    const { run, names } = folder(Object.fromEntries(forms.map((name) => [name, SUMMARY])));
    const results = ['总结.docx', '总结（2）.docx', '总结（3）.docx'];
    for (let time = 0; time < 2; time += 1) {
      const { code, err } = run('render', ...forms, '甲/../甲/总结.yaml', '-o', '成品/');
      expect([code, names('成品')]).toEqual([0, results]);
      expect(err).toContain('这一份写到“成品');
      expect(err).toContain('[3/3]');
    }
  });

  it.each([
    ['年终.pdf', 'docx', 'pdf'],
    ['年终.docx', 'html', '不知道要哪一种'],
    ['年终.doc', undefined, '不能生成 .doc 文件'],
    ['年终.xlsx', undefined, '不能生成 .xlsx 文件'],
  ])('is refused where it says another kind of file: %s', (output, format, words) => {
    const { run, names } = folder();
    const { code, err } = run(
      'render',
      '总结.yaml',
      '-o',
      output,
      ...(format ? ['--format', format] : []),
    );
    expect([code, names()]).toEqual([2, ['总结.yaml']]);
    expect(err).toContain(words);
  });

  it.each([
    [['render', '总结.yaml', '-o', '页.html'], '页.html', /^<!DOCTYPE html>/u],
    [['render', '总结.yaml', '-o', '文.txt'], '文.txt', /2024年工作总结/u],
    [['render', '总结.yaml', '-o', '2.年终'], '2.年终', /^PK/u],
    [['figures', '总结.yaml', '-o', '表.csv'], '表.csv', /^\ufeff名称/u],
    [['figures', '总结.yaml', '-o', '表.xlsx'], '表.xlsx', /^PK/u],
    [['diff', '总结.yaml', '总结.yaml', '-o', '照.html'], '照.html', /^<!DOCTYPE html>/iu],
  ])('means what it says: %j', (args, name, content) => {
    const { run, bytes } = folder();
    expect(run(...args).err).toContain('已生成');
    expect(bytes(name).toString()).toMatch(content);
  });
});

describe('hongtou new beside papers that are there', () => {
  it('makes what is missing and keeps what is there', () => {
    const { run, put, bytes } = folder({
      '2023/印发.yaml': NOTICE.replace('文种: 通知', '文种: 印发通知')
        .replaceAll('2024', '2023')
        .replace(/正文:[\s\S]*/u, '印发内容:\n  引用: 总结.yaml\n'),
      '2023/总结.yaml': SUMMARY.replaceAll('2024', '2023'),
      '2024/总结.yaml': '人写的\n',
    });
    const args = ['new', '印发通知', '--from', '2023/印发.yaml', '--year', '2024'];
    const { code, err } = run(...args);
    expect([code, bytes('2024/总结.yaml').toString()]).toEqual([0, '人写的\n']);
    expect(err).toMatch(/已新建 2024[/\\]印发\.yaml/u);
    expect(err).toMatch(/已经有的没有动：2024[/\\]总结\.yaml/u);
    put('2024/印发.yaml', '也是人写的\n');
    expect(run(...args).code).toBe(2);
    expect(run(...args, '--force').code).toBe(0);
    expect(bytes('2024/总结.yaml.bak').toString()).toBe('人写的\n');
    expect(bytes('2024/印发.yaml.bak').toString()).toBe('也是人写的\n');
  });
});
