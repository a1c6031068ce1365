/**
 * Names that one pattern decides: what comes before an office's name (国家, 中国), who leads it, autonomous areas by their
 * full name. From the lists of the State Council's institutions (国发〔2023〕5号), the organic laws of courts and
 * procuratorates, and the names of autonomous areas as they were approved.
 */
import { findRows, looksTogether, type Row, write } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { yearOf } from './year-of-paper.ts';

const row = (pattern: RegExp, fix: string): Row => ({
  pattern,
  zh: `“$0”的规范名称是“${fix}”`,
  en: `The name is ${fix}`,
  fix,
});

/** 国家 and 中国 before names that have the other one, or neither. */
const OF_CHINA =
  '民用航空局 气象局 地震局 科学院 工程院 社会科学院 人民银行 证监会 科协 文联 作协 记协 红十字会 残联 法学会';
const OF_THE_STATE =
  '发展和改革委员会 发展改革委 发改委 市场监督管理总局 市场监管总局 税务总局 统计局 能源局 林业和草原局 医疗保障局 医保局 卫生健康委 卫生健康委员会 移民管理局 文物局 邮政局 铁路局 数据局 知识产权局 粮食和物资储备局 广播电视总局 体育总局 海关总署 疾控局 中医药管理局 药品监督管理局 药监局 矿山安全监察局 乡村振兴局';
const WHOLE = '政协 人大 妇联 总工会 工商联 台联 侨联';
const NEITHER =
  '自然资源部 生态环境部 应急管理部 农业农村部 退役军人事务部 人力资源和社会保障部 人力资源社会保障部 住房和城乡建设部 住房城乡建设部 交通运输部 工业和信息化部 文化和旅游部 科学技术部 科技部 民政部 司法部 水利部 财政部 教育部 公安部 审计署';
const any = (words: string) => words.trim().split(/\s+/u).join('|');

/** Names by the reform of 1998; before it 国家教育委员会, 国家地震局 were right. */
const REFORM = 1998;
const NAME_ROWS: readonly Row[] = [
  {
    // 美国国家科学院
    pattern: new RegExp(`(?<!国)国家(?:${any(OF_CHINA)})`, 'gu'),
    zh: '“$0”的规范名称以“中国”开头',
    en: 'The name begins with 中国',
    fix: ({ 0: all }) => all.replace('国家', '中国'),
  },
  {
    pattern: new RegExp(`中国(?:${any(OF_THE_STATE)})(?<!中国海关总署)`, 'gu'),
    zh: '“$0”的规范名称以“国家”开头',
    en: 'The name begins with 国家',
    fix: ({ 0: all }) => all.replace('中国', '国家'),
  },
  {
    pattern: new RegExp(`国家(?:${any(WHOLE)})(?=[\\p{Script=Han}，。、；]|$)`, 'gu'),
    zh: '“$0”应以“全国”开头',
    en: 'The name begins with 全国',
    fix: ({ 0: all }) => all.replace('国家', '全国'),
  },
  {
    pattern: new RegExp(`(?<!国|民)(?:中国|国家)(?:${any(NEITHER)})`, 'gu'),
    zh: '“$0”的名称前不加“中国”“国家”',
    en: 'Neither 中国 nor 国家 stands before the name',
    fix: ({ 0: all }) => all.slice(2),
  },
];

const ROWS: readonly Row[] = [
  row(/(?<=审计署)(?:署长|部长)/gu, '审计长'),
  row(/(?<=检察院)(?:原|副)?院长/gu, '检察长'),
  row(/(?<=人民法院)检察长/gu, '院长'),
  row(/(?<=[省市县区州旗])人大(?=(?:副?主任)(?!委员))/gu, '人大常委会'),
  row(/(?<=政协)主任(?=[主出带到率参说强表，。、])/gu, '主席'),
  // who leads what: the head of one is called as the head of another
  row(
    /(?<=[省市县区州旗]人大(?:常委会|常务委员会)|[省市县区州旗]人民代表大会常务委员会)(?:副)?委员长/gu,
    '主任',
  ),
  row(/(?<=全国政协)(?:副)?(?:主任|委员长)(?!会)/gu, '主席'),
  row(/(?<=总工会|县妇联|市妇联|区妇联|省妇联)主任(?=[，。、主出带到率参说强表])/gu, '主席'),
  row(/(?<=党(?:总)?支部|党委|党总支|纪委)主任(?=[，。、主出带到率参说强表发])/gu, '书记'),
  row(/国务院总书记/gu, '国务院总理'),
  row(/工商业联合会议(?!室)/gu, '工商业联合会'),
  {
    pattern: /(?<=[省市县区州旗])(?:住建|发改|卫健|卫计|经信|民宗)委局/gu,
    zh: '“$0”：“委”和“局”只用一个',
    en: 'It is a 委 or a 局',
    advice: { zh: '按当地机构的名称写', en: 'Write the name it has there' },
  },
  {
    pattern: /(?:县委县长|市委市长|区委区长|省委省长|镇委镇长)(?=[，。、主出带到率参说强表])/gu,
    zh: '“$0”：党委称书记，政府称县长、市长、区长',
    en: 'A committee has a secretary, a government a mayor',
  },
  row(/(?<=[省市县区州旗])政府常委会议?(?=[，。、审研召讨通决要专听传学强指])/gu, '政府常务会议'),
  row(/(?<=[省市县区州旗])委常务会议?(?=[，。、审研召讨通决要专听传学强指])/gu, '委常委会会议'),
  {
    pattern: /中共(?:(?!委)\p{Script=Han}){1,8}?[省市县区州旗]人民政府(?=[，。、印决关])/gu,
    zh: '“$0”：政府的名称前不加“中共”',
    en: 'A government is not the Party’s',
    fix: ({ 0: all }) => all.slice(2),
  },
  row(/(?<=[省市县区州旗])纪检委(?!员)/gu, '纪委'),
  row(/(?<=亚太经合组织)成员国/gu, '成员经济体'),
  row(/(?<=人民银行)(?:行长助理长|董事长)/gu, '行长'),
  row(/常委委员会/gu, '常务委员会'),
  row(/(?<=届委员会第[一二三四五六七八九十]+次)全体大会/gu, '全体会议'),
  row(/(?<=届人(?:民代表)?大(?:会)?第[一二三四五六七八九十]+次)(?:全体大会|大会)/gu, '会议'),
  row(/人大常务委会/gu, '人大常委会'),
  row(/(?<=纪委)(?:监察委(?!员)|监察局)(?=[\p{Script=Han}，。、])/gu, '监委'),
  row(/村(?:民委员会|委会)(?:党)?(?:总)?支部书记/gu, '村党支部书记'),
  row(/居(?:民委员会|委会)(?:党)?(?:总)?支部书记/gu, '社区党支部书记'),
  {
    pattern: /中共[\p{Script=Han}]{1,8}?([省市县区州旗镇乡])\1委(?!员)/gu,
    zh: '“$0”：“中共……市委”，不写两个“市”',
    en: 'One 市 is enough',
    fix: ({ 0: all }) => all.replace(/([省市县区州旗镇乡])\1委/u, '$1委'),
  },
  {
    pattern: /(?:广西|宁夏|新疆|内蒙古|西藏)省(?!道)/gu,
    zh: '“$0”：自治区不称省',
    en: 'An autonomous region is no province',
    fix: ({ 0: all }) =>
      ({ 广西: '广西壮族自治区', 宁夏: '宁夏回族自治区', 新疆: '新疆维吾尔自治区' })[
        all.slice(0, -1)
      ] ?? `${all.slice(0, -1)}自治区`,
  },
  {
    pattern: /(?:北京|天津|上海|重庆)省/gu,
    zh: '“$0”：直辖市不称省',
    en: 'A municipality is no province',
    fix: ({ 0: all }) => `${all.slice(0, -1)}市`,
  },
  {
    pattern: /(?:摩梭|撒尼|穿青|苦聪|图瓦|僜|夏尔巴)族/gu,
    zh: '“$0”：民族支系不称族',
    en: 'A branch of a people is not called 族',
    fix: ({ 0: all }) => `${all.slice(0, -1)}人`,
  },
  {
    pattern:
      /(?<![\p{Script=Han}])(?:维|蒙|哈|鲜)族(?=[\p{Script=Han}，。、])|(?<=[各与和、])(?:维|蒙)族/gu,
    zh: '“$0”：民族名称用全称',
    en: 'Names of peoples are written in full',
    advice: { zh: '如“维吾尔族”“蒙古族”', en: 'Write 维吾尔族' },
  },
];

/** Autonomous prefectures: the place, then its peoples in their order. */
const PREFECTURES =
  '延边=朝鲜族 恩施=土家族苗族 湘西=土家族苗族 阿坝=藏族羌族 甘孜=藏族 凉山=彝族 黔西南=布依族苗族 黔东南=苗族侗族 黔南=布依族苗族 楚雄=彝族 红河=哈尼族彝族 文山=壮族苗族 西双版纳=傣族 大理=白族 德宏=傣族景颇族 怒江=傈僳族 迪庆=藏族 临夏=回族 甘南=藏族 海北=藏族 黄南=藏族 海南=藏族 果洛=藏族 玉树=藏族 海西=蒙古族藏族 昌吉=回族 博尔塔拉=蒙古 巴音郭楞=蒙古 克孜勒苏=柯尔克孜 伊犁=哈萨克';
const PREFECTURE = new RegExp(
  `(${PREFECTURES.replace(/=\S+/gu, '').split(' ').join('|')})([\\p{Script=Han}]{0,8}?)自治(?:州|区)`,
  'gu',
);
const PEOPLES = new Map(
  PREFECTURES.split(' ').map((entry) => entry.split('=') as [string, string]),
);

function checkPrefectures(text: Text): Mistake[] {
  if (!text.text.includes('自治')) return [];
  return [...text.text.matchAll(PREFECTURE)].flatMap((match): Mistake[] => {
    const [all, place = '', typed = ''] = match;
    const right = `${place}${PEOPLES.get(place) ?? ''}自治州`;
    if (all === right || /[县市区]/u.test(typed)) return [];
    const [start, end] = [match.index, match.index + all.length];
    return [
      {
        start,
        end,
        message: { zh: `“${all}”的名称应为“${right}”`, en: `The name is ${right}` },
        hint: write(right),
        fixes: [{ start, end, text: right }],
      },
    ];
  });
}

const inNameRows = findRows(NAME_ROWS);

/** Names are right or wrong by the year of the paper. */
const checkNames = (text: Text, whole: Whole): Mistake[] =>
  yearOf(whole) > REFORM ? inNameRows(text) : [];

export const officeTitleRules: Rule[] = [
  {
    code: 'check/office-title',
    severity: 'warning',
    family: 'names',
    basis: 'regulation',
    source:
      '《国务院关于机构设置的通知》（国发〔2023〕5号）；人民法院组织法、人民检察院组织法；行政区划名称',
    words: {
      zh: '机构名称前的“国家”“中国”“全国”、负责人的职务名称、自治地方的名称写错。',
      en: 'What stands before an office’s name, its head’s title, or the name of an autonomous area is wrong.',
    },
    examples: {
      bad: [
        '省人大常委会「委员长→主任」讲话。',
        '市总工会「主任→主席」到园调研。',
        '「县委县长」主持召开会议。',
        '市「政府常委会议→政府常务会议」审议通过。',
        '市「纪检委→纪委」书记出席。',
        '「中共云溪市人民政府→云溪市人民政府」印发通知。',
        '「国家民用航空局→中国民用航空局」发布通报。',
        '市人民检察院「院长→检察长」作工作报告。',
        '「黔东南侗族苗族自治州→黔东南苗族侗族自治州」来我市考察。',
        '「广西省→广西壮族自治区」代表团到访。',
      ],
      good: [
        '美国国家科学院院士来园交流。',
        '中共云溪市委云溪市人民政府关于表彰先进的决定。',
        '中国民用航空局、国家发展和改革委员会发布通报。',
        '市人民检察院检察长、市中级人民法院院长作工作报告。',
        '黔东南苗族侗族自治州、广西壮族自治区来我市考察。',
        '自然资源部、全国政协来我市调研。',
        '1995年，国家地震局发文。',
      ],
    },
    inText: looksTogether([findRows(ROWS), checkNames, checkPrefectures]),
  },
];
