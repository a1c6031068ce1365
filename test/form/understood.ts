/** What a mistyped form is understood as. */
import { brief, plain, read } from './forms.ts';

/** Where a form of the tests begins. */
export const HEAD = '文种: 工作总结\n年度: 2024\n标题: 总结\n';

/** The contents of a form, and its problems as code and place. */
export function understood(text: string) {
  const { value, problems } = read(text);
  return { data: plain(value) as Record<string, never>, problems: brief(problems) };
}
