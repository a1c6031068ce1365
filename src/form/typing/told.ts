/** What is said of the typing mistakes in a form, and which of their changes hold. */
import type { Scan } from './scan.ts';

/** Of several remarks of one sort only the first is told, with their number. */
export function gathered(findings: Scan['findings']): Scan['findings'] {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) {
    if (severity === 'note') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.severity !== 'note') return [finding];
    if (told.has(finding.code)) return [];
    told.add(finding.code);
    const count = counts.get(finding.code) ?? 1;
    if (count === 1) return [finding];
    const { zh, en } = finding.message;
    return [
      {
        ...finding,
        message: {
          zh: zh.replace(/。$/u, `（共 ${count} 处）。`),
          en: en.replace(/\.$/, ` (${count} places).`),
        },
      },
    ];
  });
}

export function withoutOverlaps(edits: Scan['edits']): Scan['edits'] {
  let from = 0;
  return edits.filter((edit) => {
    if (edit.start < from) return false;
    from = edit.end;
    return true;
  });
}
