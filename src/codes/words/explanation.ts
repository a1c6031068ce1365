/** What `hongtou explain` says of a code. */
export interface Explanation {
  /** What it means, and why it is told. */
  readonly zh: string;
  readonly en: string;
  /** What to do. */
  readonly remedy: { readonly zh: string; readonly en: string };
  /** An example: what was typed, or in （） what the file is like; a form's other lines are left out. */
  readonly typed: string;
  /** What is said then. */
  readonly said: string;
}
