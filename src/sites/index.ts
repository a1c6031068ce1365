export {
  type CardEntry,
  type CardField,
  cardEntries,
  cardEntry,
  isCardKey,
  isCardLine,
  isCardValue,
  isCertainCardKey,
  isMixedCardLine,
} from './card.ts';
export {
  edgeLine,
  isColumn,
  isEndOfArticle,
  isMenu,
  type SiteLine,
  type SiteSign,
  siteLine,
  withoutBookmarks,
} from './lines.ts';
