/** easy-template-x; its zip level cannot be chosen. */
import { readFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';

export function prepare({ template, data }) {
  const bytes = readFileSync(template);
  const texts = readFileSync(data, 'utf8');
  return async () => {
    const handler = new TemplateHandler();
    return Buffer.from(await handler.process(bytes, JSON.parse(texts)));
  };
}
