/** The style of tables in the body (GB/T 9704-2012, 8). */
import type { XmlComponent } from 'docx';
import { mmToEighths, mmToTwips, table } from '../../../layout/index.ts';
import { element, valued } from '../package/element.ts';
import { styleId, styleNames } from './style-names.ts';

/** Rules around all cells. */
export function tableStyle(): XmlComponent {
  const line = {
    'w:val': 'single',
    'w:sz': mmToEighths(table.rule),
    'w:space': 0,
    'w:color': 'auto',
  };
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'] as const;
  const padding = (side: 'w:top' | 'w:left' | 'w:bottom' | 'w:right', mm: number) =>
    element(side, { 'w:w': mmToTwips(mm), 'w:type': 'dxa' });
  const { paddingDown: down, paddingAcross: across } = table;
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': styleId(styleNames.table) },
    [
      valued('w:name', styleNames.table),
      valued('w:basedOn', 'TableNormal'),
      element('w:tblPr', {}, [
        valued('w:jc', 'center'),
        element(
          'w:tblBorders',
          {},
          sides.map((side) => element(side, line)),
        ),
        element('w:tblCellMar', {}, [
          padding('w:top', down),
          padding('w:left', across),
          padding('w:bottom', down),
          padding('w:right', across),
        ]),
      ]),
    ],
  );
}
