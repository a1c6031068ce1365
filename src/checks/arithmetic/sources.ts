/** What rules of arithmetic stand on. */
export const STATISTICS =
  '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170';
