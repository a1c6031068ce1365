/** A section: its heading, its texts and lists, the sections below it; what can be added, moved and removed. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Plain } from '../../../edit/index.ts';
import {
  isList,
  type ListView,
  type SectionView,
  type TableRow,
  type TableView,
} from '../../../fields/index.ts';
import { drawnWhenOther, useApp, useWords } from '../../state/use-app.ts';
import { ItemTools } from './item-tools.tsx';
import { Text } from './text.tsx';

export const Section = drawnWhenOther(
  ({ section, depth }: { section: SectionView; depth: number }) => {
    return (
      <section class={`section depth${Math.min(depth, 4)}`}>
        {section.heading && (
          <div class="heading">
            <Text text={section.heading} isHeading />
            {section.department && <span class="by">{section.department}</span>}
            {section.file && <span class="by">{section.file.replace(/^.*\//u, '')}</span>}
          </div>
        )}
        {section.parts.map((part) => {
          if (isList(part)) return <Items key={part.key} list={part} depth={depth} />;
          // By the entry's name: a section that is moved takes its fields along.
          if (part.type === 'table') return <Table key="表格" table={part} />;
          return <Text key={part.at.path.at(-1)} text={part} />;
        })}
      </section>
    );
  },
);

function Items({ list, depth }: { list: ListView; depth: number }) {
  const app = useApp();
  const t = useWords();
  const add = (item: Plain, index: number) =>
    void app.act([{ do: 'insert', at: list.at, index, item }]);
  const isPoints = list.key === '条目' || list.key === '要点';
  const holder = useRef<HTMLDivElement>(null);
  useFocusKept(holder);
  return (
    <div ref={holder} class={isPoints ? 'points' : 'blocks'}>
      {list.items.map((item, index) => (
        <div class="item" key={item.key ?? item.id}>
          <ItemTools at={item.at} index={index} count={list.items.length} />
          {item.type === 'text' ? (
            <Text text={item} />
          ) : (
            <Section section={item} depth={depth + 1} />
          )}
        </div>
      ))}
      <p class="adding">
        <button type="button" class="link" onClick={() => add('', list.items.length)}>
          {isPoints
            ? t('＋加一条', '+ Add an item')
            : depth === 0
              ? t('＋文末加一段', '+ Add a paragraph at the end')
              : t('＋加一段', '+ Add a paragraph')}
        </button>
        {!isPoints && (
          <button
            type="button"
            class="link"
            onClick={() =>
              add(
                {
                  entries: [
                    ['标题', ''],
                    ['正文', ['']],
                  ],
                },
                list.items.length,
              )
            }
          >
            {depth === 0
              ? t('＋文末加一节', '+ Add a section at the end')
              : t('＋加一节', '+ Add a section')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Who types in an item goes on typing in it where it is moved: what is moved on a page loses the focus. */
function useFocusKept(holder: { current: HTMLElement | null }): void {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    const isLost = focused instanceof HTMLElement && document.activeElement === document.body;
    if (isLost && holder.current?.contains(focused)) focused.focus({ preventScroll: true });
  });
}

function Table({ table }: { table: TableView }) {
  const app = useApp();
  const t = useWords();
  const { head, rows, rowsAt } = table;
  const width = Math.max(0, ...[...head, ...rows].map(({ cells }) => cells.length));
  const add = () =>
    rowsAt &&
    app.act([{ do: 'insert', at: rowsAt, index: rows.length, item: Array(width).fill('') }]);
  return (
    <div class="table-box">
      {table.caption && <Text text={table.caption} isHeading />}
      <table>
        <tbody>
          {head.map((row) => (
            <Row key={row.key ?? row.id} row={row} />
          ))}
          {rows.map((row, index) => (
            <Row key={row.key ?? row.id} row={row}>
              {rowsAt && <ItemTools at={row.at} index={index} count={rows.length} />}
            </Row>
          ))}
        </tbody>
      </table>
      {rowsAt && (
        <p class="adding">
          <button type="button" class="link" onClick={() => void add()}>
            {t('＋加一行', '+ Add a row')}
          </button>
        </p>
      )}
    </div>
  );
}

function Row({ row, children }: { row: TableRow; children?: ComponentChildren }) {
  return (
    <tr class="item">
      {row.cells.map((cell, index) => (
        <td key={index}>
          <Text text={cell} isCell />
        </td>
      ))}
      {children && <td class="row-tools">{children}</td>}
    </tr>
  );
}
