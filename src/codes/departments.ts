/** What can be wrong when a form is handed out to departments and comes back. */
export const departments = [
  'clash',
  'comment',
  'contradiction',
  'newer-version',
  'no-contradiction',
  'no-mark',
  'no-place',
  'no-word',
  'nobody',
  'older',
  'other-form',
  'same-again',
  'unknown-department',
  'unknown-row',
  'unreadable',
  'with-errors',
] as const;
