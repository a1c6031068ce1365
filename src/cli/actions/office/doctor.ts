/** `hongtou doctor`: what this computer lacks, and what then happens. */
import { resolve } from 'node:path';
import { diskFiles, fontFolders, installedFontNames } from '../../../computer/index.ts';
import { hasErrors } from '../../../problem.ts';
import { checkFonts } from '../../../roads/doctor.ts';
import { findLibreOffice } from '../../libreoffice.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';

export interface DoctorOptions {
  office?: string;
}

export function doctor({ office }: DoctorOptions, terminal: Terminal): ExitCode {
  const folders = fontFolders();
  const installed = installedFontNames(folders);
  const problems = checkFonts(office && resolve(office), {
    files: diskFiles(),
    cwd: process.cwd(),
    installed,
  });
  terminal.report(problems);
  if (hasErrors(problems)) return EXIT.problems;
  terminal.say({
    zh: `字体：看了 ${folders.length} 个文件夹，共 ${installed.size} 个字体名称，公文要用的${problems.length === 0 ? '都有' : `缺 ${problems.length} 种`}。`,
    en: `Fonts: ${installed.size} names in ${folders.length} folders; ${problems.length === 0 ? 'none missing' : `${problems.length} missing`}.`,
  });
  const program = findLibreOffice();
  terminal.say(
    program === undefined
      ? {
          zh: 'LibreOffice：没有。不能生成 PDF，也不能读 .doc、.wps；生成 Word 文件不受影响。',
          en: 'LibreOffice: not found. No PDF, no .doc or .wps; Word files are made as usual.',
        }
      : { zh: `LibreOffice：${program}`, en: `LibreOffice: ${program}` },
  );
  return problems.some(({ severity }) => severity === 'warning') ? EXIT.problems : EXIT.fine;
}
