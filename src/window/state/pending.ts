/** What is typed and not yet written: each field's own way to write it. */
const pending = new Set<() => void>();

export function isPending(flush: () => void): void {
  pending.add(flush);
}

export function isWritten(flush: () => void): void {
  pending.delete(flush);
}

/** Writes all of it. */
export function flushDrafts(): void {
  for (const flush of [...pending]) flush();
}
