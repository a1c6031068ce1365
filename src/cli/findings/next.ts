/** What is done next after `check`. */
import type { Problem, Words } from '../../problem.ts';
import { isFormName } from '../old-files.ts';
import { commandLine, nextStep, type Step } from '../words/next-step.ts';
import { countTasks } from './group.ts';

export interface Checked {
  /** As the person named them. */
  given: readonly string[];
  problems: readonly Problem[];
  /** How many findings `--fix` would mend. */
  certain: number;
  /** Whether the forms are printed: 单位.yaml and a department's piece are not. */
  arePrinted: boolean;
  /** Whether findings were counted instead of shown. */
  isFolded: boolean;
}

/** The lines that `check` ends with; none for standard input, which cannot be named again. */
export function afterCheck({ given, problems, certain, arePrinted, isFolded }: Checked): Words[] {
  if (given.includes('-')) return [];
  const line = (...words: string[]) =>
    commandLine(...words.slice(0, 1), ...given, ...words.slice(1));
  const lines: Words[] = [];
  if (isFolded) {
    const command = line('check', '--all');
    lines.push({ zh: `全部列出：${command}`, en: `All of them: ${command}` });
  }
  const counts = countTasks(problems);
  const areForms = given.every((name) => isFormName(name) || !/\.\w+$/u.test(name));
  const steps: Step[] = [];
  if (certain > 0) {
    steps.push({
      command: line('check', '--fix'),
      why: { zh: `有把握的 ${certain} 处自动改正`, en: `mends ${certain} place(s)` },
    });
  }
  if (counts.mend > 0) {
    steps.push({
      command: line('check'),
      why: { zh: '改好后再查一遍', en: 'once more when mended' },
    });
  } else if (counts.fill > 0) {
    steps.push({
      command: line('check'),
      why: { zh: '填好后再查一遍', en: 'once it is filled in' },
    });
    if (arePrinted && areForms) {
      steps.push({
        command: line('render', '--draft'),
        why: { zh: '先看草稿', en: 'a draft to look at' },
      });
    }
  } else if (areForms) {
    if (arePrinted) {
      steps.push({ command: line('render'), why: { zh: '生成文件', en: 'makes the document' } });
    }
  } else if (problems.length > 0 && given.length === 1 && /\.docx$/iu.test(given[0] ?? '')) {
    steps.push({
      command: line('review'),
      why: { zh: '把这些写成文件里的批注', en: 'these as comments in the file' },
    });
  }
  return steps.length === 0 ? lines : [...lines, nextStep(...steps)];
}
