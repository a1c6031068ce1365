/** What can be wrong with a number that is entered in the register. */
export const register = [
  'next',
  'no-number',
  'not-entered',
  'other-title',
  'renumbered',
  'skipped',
  'unread',
  'unreadable',
  'used-twice',
] as const;
