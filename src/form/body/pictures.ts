/** Pictures: the name of a file, or its name with 说明 and 宽. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { isBlank, pictureName, textOf } from '../source/tree.ts';
import { isOpen } from '../values/formats.ts';
import { readPictureWidth } from '../values/widths.ts';
import type { PlannedBlock } from './planned.ts';
import { proseOf } from './prose.ts';

/** A picture as it is to be printed; none where nothing names one. */
export function planPicture(
  value: FormNode | undefined,
  form: Form,
  problems: Problem[],
): PlannedBlock[] {
  if (value === undefined || value.type === 'list') return [];
  const file = pictureName(value);
  if (file === undefined) return [];
  const caption = value.type === 'map' ? textOf(value, '说明') : undefined;
  const typed = value.type === 'map' ? textOf(value, '宽') : undefined;
  const width = typed && !isBlank(typed) ? readPictureWidth(typed.text) : undefined;
  if (isBlank(file)) {
    problems.push({
      severity: 'error',
      code: 'form/required',
      message: { zh: '“图片”还没有写文件名。', en: '图片 names no file.' },
      place: placeOf(file),
      hint: { zh: '写成“图片: 园区全景.png”这样。', en: 'Write it like "图片: 园区全景.png".' },
    });
    return [];
  }
  return [
    {
      type: 'picture',
      file,
      isOpen: isOpen(file.text),
      ...(caption && !isBlank(caption) ? { caption: proseOf(caption, problems) } : {}),
      ...(width !== undefined && 'value' in width ? { width: width.value } : {}),
      form,
    },
  ];
}
