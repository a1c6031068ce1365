/**
 * Files as Word and WPS write them right: no alarm on indents, whatever of the two the program put in characters and
 * what in twips. And text copied out of Word's own template, whose theme fonts hide the font that is named: the alarm.
 */
import { describe, expect, it } from 'vitest';
import { checkLayout } from '../../../src/checks/index.ts';
import { type Parts, paragraph, read, wordFile, wordPart } from '../../readers/word-file.ts';

const FONTS =
  'w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"';
const run = (fonts = FONTS, size = 32, more = '') =>
  `<w:rFonts ${fonts}/>${more}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const EXACT = '<w:spacing w:line="579" w:lineRule="exact"/>';
const song = run(
  'w:ascii="方正小标宋简体" w:eastAsia="方正小标宋简体" w:hAnsi="方正小标宋简体"',
  44,
);
const hei = run('w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体"');
const TIGHT = '<w:spacing w:val="-5"/>';

/** Normal is 10.5 points in the theme's font, as in every new document of Word. */
const STYLES: Parts = {
  styles: wordPart(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
  ),
  theme1: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office 主题​​"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="等线 Light"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线 Light"/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="游明朝"/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
};
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>';

/** How a program writes the indents of one notice. */
interface Habit {
  body: string;
  attachment: string;
  goesOn: string;
  issuer: string;
  date: string;
}
const HABITS: Record<string, Habit> = {
  // Characters first, the twips beside them counted at 16 points; the edge of later lines holds the hanging part.
  'Word, in characters': {
    body: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
    attachment: '<w:ind w:leftChars="200" w:left="1600" w:hangingChars="300" w:hanging="960"/>',
    goesOn: '<w:ind w:leftChars="500" w:left="1600"/>',
    issuer: '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>',
    date: '<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>',
  },
  // The dialog counts characters of the style, 10.5 points, where it was opened in an empty paragraph.
  'Word, twips left over from another size': {
    body: '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
    attachment: '<w:ind w:leftChars="200" w:left="1050" w:hangingChars="300" w:hanging="630"/>',
    goesOn: '<w:ind w:leftChars="500" w:left="1050"/>',
    issuer: '<w:ind w:rightChars="200" w:right="420"/><w:jc w:val="right"/>',
    date: '<w:ind w:rightChars="400" w:right="840"/><w:jc w:val="right"/>',
  },
  // WPS takes back what a style may say with zeros, twips before characters.
  WPS: {
    body: '<w:ind w:left="0" w:leftChars="0" w:right="0" w:rightChars="0" w:firstLine="640" w:firstLineChars="200"/>',
    attachment: '<w:ind w:left="1600" w:leftChars="200" w:hanging="960" w:hangingChars="300"/>',
    goesOn: '<w:ind w:left="1600" w:leftChars="500" w:firstLine="0" w:firstLineChars="0"/>',
    issuer: '<w:ind w:right="640" w:rightChars="200"/><w:jc w:val="right"/>',
    date: '<w:ind w:right="1280" w:rightChars="400"/><w:jc w:val="right"/>',
  },
  'centimetres only': {
    body: '<w:ind w:firstLine="640"/>',
    attachment: '<w:ind w:left="1600" w:hanging="960"/>',
    goesOn: '<w:ind w:left="1600"/>',
    issuer: '<w:ind w:right="640"/><w:jc w:val="right"/>',
    date: '<w:ind w:right="1280"/><w:jc w:val="right"/>',
  },
};

function notice(
  { body, attachment, goesOn, issuer, date }: Habit,
  text = run(FONTS, 32, TIGHT),
): Uint8Array {
  const long =
    '各部门要按照职责分工，逐项排查风险隐患，建立台账，汛期每周调度一次，重大情况及时报告。';
  const end = run();
  return wordFile(
    [
      paragraph('关于做好汛期安全生产工作的通知', `${EXACT}<w:jc w:val="center"/>`, song),
      paragraph('', EXACT),
      paragraph('各部门、各企业：', EXACT, text),
      paragraph('为保障汛期安全，现就有关事项通知如下。', EXACT + body, text),
      paragraph('一、压实工作责任', EXACT + body, hei),
      paragraph(long, EXACT + body, text),
      paragraph('', EXACT),
      paragraph('附件：1.安全生产检查表', EXACT + attachment, text),
      paragraph('2.检查组责任分工', EXACT + goesOn, text),
      paragraph('', EXACT),
      paragraph('云溪市青禾产业园区管委会', EXACT + issuer, end),
      paragraph('2025年6月3日', EXACT + date, end),
      SECTION,
    ].join(''),
    STYLES,
  );
}

const problems = (bytes: Uint8Array) => checkLayout(read(bytes, '通知.docx'), '通知.docx');

describe.each(Object.entries(HABITS))('a notice with the indents of %s', (_program, habit) => {
  it('raises no alarm on indents', () => {
    const found = problems(notice(habit)).map(({ code, message }) => `${code} ${message.zh}`);
    expect(found.filter((each) => /indent|place|font|size/u.test(each))).toEqual([]);
  });

  it('raises it where an indent is wrong', () => {
    const wrong = {
      ...habit,
      body: habit.body.replace(/\b200\b/u, '400').replace(/"(?:640|420)"/u, '"1280"'),
    };
    expect(problems(notice(wrong)).map(({ code }) => code)).toContain('layout/paragraph-indent');
  });
});

describe('theme fonts', () => {
  const copied = `<w:rFonts w:asciiTheme="minorEastAsia" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsiaTheme="minorEastAsia" w:hint="eastAsia"/>${TIGHT}<w:sz w:val="32"/>`;
  const habit = HABITS['Word, in characters'];

  it('win over the font named beside them: the reader gives the theme’s', () => {
    if (habit === undefined) throw new Error('no habit');
    const { lines } = read(notice(habit, copied), '通知.docx');
    const body = lines.find(({ text }) => text.startsWith('为保障'));
    expect(body?.look.font ?? body?.runs?.[0]?.look.font).toBe('等线');
  });

  it('raise the alarm, though 仿宋 is named', () => {
    if (habit === undefined) throw new Error('no habit');
    const found = problems(notice(habit, copied)).map(
      ({ code, message }) => `${code} ${message.zh}`,
    );
    expect(found.filter((each) => each.startsWith('layout/body-font'))).toEqual([
      'layout/body-font 正文的字体是等线（还有1处）。',
    ]);
    const named = problems(notice(habit)).map(({ code }) => code);
    expect(named).not.toContain('layout/body-font');
  });
});
