/** Carbone: its own marks, one row repeated for each item; its zip level cannot be chosen. */

import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import carbone from 'carbone';

const render = promisify(carbone.render);

export function prepare({ carboneTemplate, data }) {
  const texts = readFileSync(data, 'utf8');
  return () => render(carboneTemplate, JSON.parse(texts));
}
