/** Missing fonts in words: what is missing, what then happens, what to do. */
import { type FontNames, fontRoles, fontStates } from '../../layout/index.ts';
import type { Problem } from '../../problem.ts';

/**
 * A problem for each of the office's fonts that the computer lacks: a note where another of its kind takes its
 * place, a warning where none does. Empty where all are there.
 * @param installed names of fonts, in any of their languages
 */
export function fontProblems(fonts: FontNames, installed: ReadonlySet<string>): Problem[] {
  return fontStates(fonts, installed)
    .filter(({ state }) => state !== 'own')
    .map(({ role, font, shown }): Problem => {
      const { word, use } = fontRoles[role];
      const missing = {
        zh: `这台电脑没有“${font}”，${use}要用它`,
        en: `This computer lacks "${font}" (${role})`,
      };
      if (shown !== undefined) {
        return {
          severity: 'note',
          code: 'layout/font-near',
          message: {
            zh: `${missing.zh}；显示和打印时用“${shown}”代替，字形相近，文件里写的仍是“${font}”。`,
            en: `${missing.en}; "${shown}" is shown and printed in its place, the file still names "${font}".`,
          },
          hint: {
            zh: '在有这个字体的电脑上打印就是原样；不打算装的，可以在单位.yaml的“字体”里改成本机有的。',
            en: 'A computer that has it prints it; or name another under 字体 in 单位.yaml.',
          },
        };
      }
      return {
        severity: 'warning',
        code: 'layout/font-missing',
        message: {
          zh: `${missing.zh}，也没有相近的字体；会换成系统的默认字体，字形、行数和页数可能改变。`,
          en: `${missing.en}, and none like it: the system's default font is shown, and lines and pages may change.`,
        },
        hint: {
          zh: `请安装“${font}”，或者在单位.yaml的“字体”里写“${word}: 本机有的字体”。`,
          en: `Install "${font}", or name another under 字体 in 单位.yaml.`,
        },
      };
    });
}
