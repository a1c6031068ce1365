/** `hongtou check --rules`: all rules of the proofreader in a table. */
import { proofreadingRules } from '../../roads/proofread/file.ts';
import { alignedTable } from '../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export async function listRules(terminal: Terminal): Promise<ExitCode> {
  const { rules } = await proofreadingRules();
  const { language } = terminal;
  const severities = {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '提醒', en: 'warning' },
    note: { zh: '说明', en: 'note' },
  };
  const headings = {
    zh: ['类别', '代号', '程度', '性质', '依据'],
    en: ['family', 'code', 'severity', 'basis', 'source'],
  };
  const rows = rules.map(({ code, severity, familyName, basisName, source }) => [
    familyName[language],
    code,
    severities[severity][language],
    basisName[language],
    source,
  ]);
  terminal.out(alignedTable([headings[language], ...rows]));
  terminal.say({
    zh: `共 ${rules.length} 条。看一条的说明和例子：hongtou explain 代号`,
    en: `${rules.length} rules. For one with examples: hongtou explain CODE`,
  });
  return EXIT.fine;
}
