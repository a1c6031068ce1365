/** How long the paper is: pages against the wanted ones, characters against those that there may be. */
import { useState } from 'preact/hooks';
import { keepText, keptText } from '../../host/kept-text.ts';
import { useView, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';

export function Meter() {
  const t = useWords();
  const printed = useView(({ form }) => form?.sheet?.printed);
  const path = useView(({ form, desk }) => `${desk?.name ?? ''}/${form?.path ?? ''}`);
  const [, redraw] = useState(0);
  if (printed === undefined) return null;
  const wanted = Number(keptText(`pages ${path}`) ?? '');
  const pages = printed.pages.length;
  const { characters, longest } = printed;
  const count = characters.toLocaleString();
  const isOver = longest !== undefined && characters > longest;
  return (
    <span class="meter">
      <label class={wanted > 0 && pages > wanted ? 'over' : ''}>
        {t(`共${pages}页，想写`, `${counted(pages, 'page')}, wanted`)}{' '}
        <input
          class="pages-wanted"
          inputMode="numeric"
          value={wanted > 0 ? String(wanted) : ''}
          placeholder="—"
          onChange={(event) => {
            keepText(`pages ${path}`, event.currentTarget.value.replace(/\D/gu, ''));
            redraw((times) => times + 1);
          }}
        />{' '}
        {t('页', '')}
      </label>
      <span
        class={isOver ? 'over' : ''}
        title={t(
          '不含版头、版记和附件；上限照《整治形式主义为基层减负若干规定》，本单位另有规定的写在单位文件里',
          'without head, imprint and attachments; the limit is that of the regulations, or of your office',
        )}
      >
        {longest === undefined
          ? t(`${count}字`, counted(characters, 'character'))
          : t(
              `${count}字／${isOver ? `多${(characters - longest).toLocaleString()}字` : `最多${longest.toLocaleString()}字`}`,
              `${count} of at most ${longest.toLocaleString()} characters`,
            )}
      </span>
      {longest !== undefined && (
        <meter
          min={0}
          max={longest}
          high={longest * 0.9}
          value={Math.min(characters, longest)}
          aria-label={t('篇幅', 'length')}
        />
      )}
    </span>
  );
}
