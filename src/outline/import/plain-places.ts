/** Places of a form that keep it from being printed: there numbers stand as they are in the file, without boxes. */
import type { Problem } from '../../problem.ts';
import { basename } from '../../text/index.ts';
import { TO_DO } from './head-remarks.ts';
import type { MadeForm } from './to-form.ts';

const NUMBER_BOX = /【([\d.]+)】/gu;

/**
 * The forms without boxes on the lines that errors name, each of which is told at their top; undefined where no such
 * line has one.
 */
export function withoutBoxesAt(
  made: MadeForm,
  errors: readonly Problem[],
): { made: MadeForm; problems: Problem[] } | undefined {
  const problems: Problem[] = [];
  const files = made.files.map((file) => {
    const lines = file.text.split('\n');
    const remarks: string[] = [];
    for (const { place } of errors) {
      const isHere = basename(place?.file ?? '') === file.name;
      const line = isHere && place ? lines[place.line - 1] : undefined;
      const plain = line?.replace(NUMBER_BOX, '$1');
      if (!place || line === undefined || plain === undefined || plain === line) continue;
      lines[place.line - 1] = plain;
      const words = plain.trim().slice(0, LONGEST);
      const zh = `“${words}”里的数没有写成方框：连在一起会印错，照原文写着，请核对。`;
      const en = `The numbers in "${words}" are not in boxes, which would print them wrongly.`;
      remarks.push(`#   - ${zh}`);
      problems.push({ severity: 'warning', code: 'outline/not-in-box', message: { zh, en } });
    }
    return { ...file, text: withRemarks(lines, remarks).join('\n') };
  });
  return problems.length === 0 ? undefined : { made: { ...made, files }, problems };
}

const LONGEST = 40;

/** The lines of a form with remarks among those at its top. */
function withRemarks(lines: readonly string[], remarks: readonly string[]): readonly string[] {
  if (remarks.length === 0) return lines;
  const at = lines.indexOf(`# ${TO_DO}`);
  if (at >= 0) return [...lines.slice(0, at + 1), ...remarks, ...lines.slice(at + 1)];
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return [...lines.slice(0, end), `# ${TO_DO}`, ...remarks, ...lines.slice(end)];
}
