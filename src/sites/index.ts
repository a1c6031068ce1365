export { withoutBookmarks } from './bookmarks.ts';
export {
  type CardEntry,
  type CardField,
  cardEntries,
  cardEntry,
  isCardCaption,
  isCardKey,
  isCardLine,
  isCardValue,
  isCertainCardKey,
  isKeyed,
  isMixedCardLine,
} from './card.ts';
export {
  edgeLine,
  isFileName,
  type SiteLine,
  type SiteSign,
  siteLine,
} from './lines.ts';
export { isColumn, isMenu, stepName, stepsOf } from './menus.ts';
export { isEndOfArticle } from './other-articles.ts';
export { isDayAlone } from './page-days.ts';
export { spacedCard } from './spaced-card.ts';
