/** Small things that this browser keeps for the person, no part of any form; lost where it keeps nothing. */
const PREFIX = 'hongtou ';

export function keptText(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepText(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private windows keep nothing.
  }
}
