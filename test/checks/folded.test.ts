/** One cause, one finding: what repeats itself in a file is told once, and no place is lost. */
import { describe, expect, it } from 'vitest';
import { unfolded } from '../../src/checks/index.ts';
import { formatProblem } from '../../src/frame.ts';
import { checkFile, fixTexts } from '../../src/roads/proofread/file.ts';

const found = (code: string, ...lines: string[]) =>
  checkFile(new TextEncoder().encode(lines.join('\n')), '文稿.txt').then((proofread) => ({
    proofread,
    findings: proofread.findings.filter((finding) => finding.code === `check/${code}`),
  }));

const wrong = ['认真布署安全生产。', '各科室都要布署到位。', '会议布署了三项工作，再次布署防汛。'];

describe('one wrong word in many places', () => {
  it('is one finding, which says where else', async () => {
    const { findings } = await found('wrong-word', ...wrong);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.place?.line).toBe(1);
    expect(findings[0]?.again?.map(({ line }) => line)).toEqual([2, 3, 3]);
  });

  it('is printed with the number of its places and their lines', async () => {
    const { findings } = await found('wrong-word', ...wrong);
    const [first] = findings;
    expect(first && formatProblem(first, { lang: 'zh', color: false })).toContain(
      '另有3处：第2、3行',
    );
  });

  it('is mended in all of them', async () => {
    const { proofread } = await found('wrong-word', ...wrong);
    const { changed, fixed } = await fixTexts(proofread);
    expect(fixed).toHaveLength(4);
    expect(changed[0]?.text).not.toContain('布署');
  });

  it('can be had place by place', async () => {
    const { findings } = await found('wrong-word', ...wrong);
    const each = unfolded(findings);
    expect(each.map(({ place }) => place?.line)).toEqual([1, 2, 3, 3]);
    expect(each.some((one) => 'again' in one)).toBe(false);
  });
});

describe('what is typed throughout a paper', () => {
  it.each([
    ['label-style', ['1、抓产业。推动发展。', '2、抓招商。引进企业。', '3、抓服务。优化环境。'], 1],
    ['label-style', ['1、抓产业。推动发展。', '(一)抓招商。引进企业。'], 2],
    ['label-foreign', ['①抓产业。推动发展。', '②抓招商。引进企业。'], 1],
    ['half-width-mark', ['抓好产业,推动发展。', '抓好招商,引进企业。'], 1],
  ])('%s is told once for each habit: %j', async (code, lines, times) => {
    expect((await found(code, ...lines)).findings).toHaveLength(times);
  });
});

describe('two causes are two findings', () => {
  it.each([
    ['wrong-word', ['认真布署安全生产。', '截止目前，已办结57件。']],
    // a single sign is a slip of its own each time
    ['de-before-verb', ['要认真的贯彻落实会议精神。', '要严格的落实各项制度。']],
    ['typed-twice', ['深入开展开展专项行动。', '全面推进推进项目建设。']],
  ])('%s: %j', async (code, lines) => {
    expect((await found(code, ...lines)).findings).toHaveLength(2);
  });
});
