/** Places and offices that are named before they are counted: 云岭茶业、青坪果蔬、柳泉乳业4个加工园区. */
const NUMERAL = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';

/** Of some words more may be meant, so one more or less is told. */
export const KINDS_OF_PLACES = new RegExp(
  `([^，。；：！？、,;:\\n“”（）《》]{2,24}(?:、[\\p{Script=Han}A-Za-z]{2,10}){1,12}?)${NUMERAL}([个家所座](?:\\p{Script=Han}{0,4}?)(?:园区|片区|乡镇|街道|社区|示范村|行政村|[村镇乡县区市](?![\\p{Script=Han}])|县区|单位|公司|企业|学校|医院|基地|中心|支队|小区|合作社|工作站|板块|专班|课题组))`,
  'gu',
);
/** Numerals, and words that are no end of a name. */
export const NOT_NAMED = /[一二三四五六七八九十\d各第建设增有括含盖及]$/u;
