/** Key figures of all files of a form as rows of a grid: name, unit, this year, last year, growth. */
import type { Where } from '../edit/index.ts';
import { aspectText } from '../figures/index.ts';
import type { Form, MapNode, Trace } from '../form/index.ts';
import { mapOf, textOf } from '../form/index.ts';
import { subjectOf } from './pieces.ts';
import type { Building } from './text-view.ts';
import type { FigureView } from './view.ts';

export function figuresOf(building: Building, forms: readonly Form[], trace: Trace): FigureView[] {
  const uses = new Map<string, string[]>();
  for (const box of trace.boxes) {
    const id = building.textId.get(box.prose.node);
    if (box.figure === undefined || id === undefined) continue;
    const name = subjectOf(box);
    const known = uses.get(name);
    if (known) known.push(id);
    else uses.set(name, [id]);
  }
  return forms.flatMap((form) => {
    const map = mapOf(form.root, '指标');
    const scope = trace.scopes?.get(form);
    if (map === undefined || scope === undefined) return [];
    return rowsOf(map, { file: form.path, path: ['指标'] }, 0, '', (name) => {
      const figure = scope.figures.get(name);
      return {
        value: figure?.value?.digits ?? '',
        last: figure?.last?.digits ?? '',
        change: (figure && aspectText(figure, '同比')) ?? '',
        unit: figure?.unit ?? '',
        uses: uses.get(name) ?? [],
      };
    });
  });
}

interface Known {
  value: string;
  last: string;
  change: string;
  unit: string;
  uses: string[];
}

function rowsOf(
  map: MapNode,
  at: Where,
  depth: number,
  above: string,
  known: (name: string) => Known,
): FigureView[] {
  return [...map.entries].flatMap(([name, { value }]) => {
    const way = { file: at.file, path: [...at.path, name] };
    const full = above === '' ? name : `${above}/${name}`;
    const { value: now, last, change, unit, uses } = known(full);
    const row: FigureView = {
      name,
      at: way,
      isMap: value.type === 'map',
      depth,
      now:
        value.type === 'map'
          ? (textOf(value, '值')?.text ?? now)
          : value.type === 'text'
            ? value.text
            : now,
      last: value.type === 'map' ? (textOf(value, '上年')?.text ?? last) : last,
      unit: value.type === 'map' ? (textOf(value, '单位')?.text ?? unit) : unit,
      change,
      department: value.type === 'map' ? (textOf(value, '填报')?.text ?? '') : '',
      computed: value.type === 'map' && (value.entries.has('计算') || value.entries.has('来自')),
      uses,
    };
    const parts = value.type === 'map' ? mapOf(value, '其中') : undefined;
    return [
      row,
      ...(parts
        ? rowsOf(parts, { file: at.file, path: [...way.path, '其中'] }, depth + 1, full, known)
        : []),
    ];
  });
}
