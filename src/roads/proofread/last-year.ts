/** Last year's paper of the same name in the folder of its year: what it says of itself, this year's says as 上年. */
import { compareFigures, type Form, readForm } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import { dirname, isInside } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';

/** So many differences are slips; more of them, and the bases were revised. */
const FEW = 3;

/** 上年: 7.59 in 2024/工作总结.yaml, where 2023/工作总结.yaml has 7.95. */
export function lastYearsNumbers(form: OpenForm, paper: Form): Problem[] {
  const path = pathOfLastYear(form.path);
  const office = paper.office?.file.path;
  // only within the folder of the office's file, which references may not leave either
  if (path === undefined || office === undefined || !isInside(dirname(office), path)) return [];
  if (form.files.read(path) === undefined) return [];
  const { value: last } = readForm(path, form.files, { cwd: form.cwd });
  if (last === undefined || last.kind.name !== paper.kind.name) return [];
  const own = new Set(form.sources().map(({ file }) => file));
  const found = compareFigures([last, paper]).filter(
    ({ severity, place }) => severity === 'warning' && place !== undefined && own.has(place.file),
  );
  return found.length <= FEW ? found : found.map((one) => ({ ...one, severity: 'note' }));
}

function pathOfLastYear(path: string): string | undefined {
  const at = /^(?<before>.*[/\\])(?<year>20\d\d)(?<after>[/\\].*)$/su.exec(path)?.groups;
  return at && `${at.before}${Number(at.year) - 1}${at.after}`;
}
