/** The window's own file: what a department gets it as, with a form in it, and how it goes back. */

/** The block that holds a department's form; a type that no browser runs (src/roads/departments/hand-out.ts). */
const HANDED_OUT = 'handed-out';

export interface HandedOutForm {
  /** The department. */
  name: string;
  /** The form's text. */
  text: string;
  /** When the department saved it: 2025-01-02T08:00:00Z. */
  saved?: string;
}

/** The form that this page was handed out with; undefined in the office's own window. */
export function handedOutForm(): HandedOutForm | undefined {
  const text = document.getElementById(HANDED_OUT)?.textContent;
  if (!text) return undefined;
  try {
    const data = JSON.parse(text) as Partial<HandedOutForm> | null;
    if (typeof data?.name !== 'string' || typeof data.text !== 'string') return undefined;
    const saved = typeof data.saved === 'string' ? { saved: data.saved } : {};
    return { name: data.name, text: data.text, ...saved };
  } catch {
    return undefined;
  }
}

/** This file as it was opened, with another form in it, or none. */
export function ownPage(form?: HandedOutForm): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  page.querySelector('#app')?.replaceChildren();
  for (const frame of page.querySelectorAll('iframe')) frame.remove();
  page.querySelector(`#${HANDED_OUT}`)?.remove();
  if (form !== undefined) {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = HANDED_OUT;
    // Nothing in it can end the block.
    block.textContent = JSON.stringify(form).replace(
      /[<>&\u2028\u2029]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    page.querySelector('#app')?.after(block);
  }
  return `<!DOCTYPE html>\n${page.outerHTML}\n`;
}
