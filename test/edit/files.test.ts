/** Edits across files, on texts that somebody else changed, and in files of other encodings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  bytesOf,
  differences,
  editOf,
  lastYearAsBoxes,
  openText,
  rebase,
  renameFigure,
  withBox,
} from '../../src/edit/index.ts';

const FORM =
  '文种: 工作总结\n指标:\n  就业: {值: 12, 单位: 人}   # 社会事务部\n  失业: {值: 3, 单位: 人, 占: 就业}\n导语: 新增就业【就业】，【就业·同比】；失业【失业·占比】。\n';
const PIECE = '文种: 部门稿\n要点:\n  - 促进【就业】就业，【新增就业】。\n';

describe('a figure renamed', () => {
  it('keeps its name in boxes, shares and departments’ files', () => {
    const files = new Map([
      ['/a.yaml', FORM],
      ['/b.yaml', PIECE],
    ]);
    const { value = [] } = renameFigure(
      { file: '/a.yaml', path: ['指标', '就业'] },
      '城镇就业',
      files,
    );
    const texts = value.map(({ file, changes }) => applyChanges(files.get(file) ?? '', changes));
    expect(texts).toEqual([
      FORM.replace('  就业:', '  城镇就业:')
        .replace('占: 就业', '占: 城镇就业')
        .replaceAll('【就业', '【城镇就业'),
      PIECE.replace('【就业】', '【城镇就业】'),
    ]);
  });
});

describe('boxes', () => {
  it('take a value and keep last year’s', () => {
    expect(withBox('完成【｜25】个，【29｜2】家', 0, '31')).toBe('完成【31｜25】个，【29｜2】家');
    expect(withBox('完成【｜25】个，【29｜2】家', 1, ' 】x｜')).toBe('完成【｜25】个，【x｜2】家');
    expect(withBox('没有', 0, '1')).toBeUndefined();
  });

  it('are made of last year’s figures', () => {
    expect(lastYearAsBoxes('开工项目25个，完成投资2.52亿元。')).toBe(
      '开工项目【｜25】个，完成投资【｜2.52】亿元。',
    );
  });
});

describe('a text that somebody else changed meanwhile', () => {
  const set = (path: (string | number)[], text: string, form = FORM) =>
    editOf({ do: 'set', at: { file: '/a.yaml', path }, text }, form).value?.changes ?? [];

  it('takes changes of other words', () => {
    const other = applyChanges(FORM, set(['指标', '失业', '值'], '4'));
    const moved = rebase(set(['指标', '就业', '值'], '13'), FORM, other);
    expect(moved && applyChanges(other, moved)).toBe(
      FORM.replace('值: 12', '值: 13').replace('值: 3', '值: 4'),
    );
  });

  it('asks where both changed the same words', () => {
    const other = applyChanges(FORM, set(['指标', '就业', '值'], '14'));
    expect(rebase(set(['指标', '就业', '值'], '13'), FORM, other)).toBeUndefined();
  });

  it('loses nothing of either side', () => {
    const lines = fc
      .array(fc.constantFrom('甲', '乙', '丙', '丁丁', ''), { maxLength: 8 })
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        expect(applyChanges(base, differences(base, mine))).toBe(mine);
        const moved = rebase(differences(base, mine), base, theirs);
        if (moved === undefined) return;
        // What they removed stays away, what I put in stands there.
        expect(applyChanges(theirs, moved).length).toBe(theirs.length + mine.length - base.length);
      }),
    );
  });
});

describe('bytes', () => {
  it('stay in the encoding of the file', () => {
    const texts = [FORM, '文种: 通知\r\n标题: 〔2024〕·—“”\r\n'];
    const gbk = Uint8Array.from([0xce, 0xc4, 0xd6, 0xd6, 0x3a, 0x20, 0xcd, 0xa8, 0xd6, 0xaa]);
    const files = [
      ...texts.map((text) => new TextEncoder().encode(text)),
      ...texts.map((text) => new TextEncoder().encode(`\ufeff${text}`)),
      ...texts.map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
      gbk,
    ];
    for (const bytes of files) {
      const file = openText(bytes);
      expect(bytesOf(file, file.text)).toEqual(bytes);
    }
    expect(openText(gbk).text).toBe('文种: 通知');
    expect(openText(bytesOf(openText(gbk), '文种: 𠮷')).text).toBe('文种: 𠮷');
  });
});
