/** A department's page: whose it is and until when, and the file that goes back to the office. */
import type { FormView, SectionView } from '../../../fields/index.ts';
import { isList } from '../../../fields/index.ts';
import { download } from '../../host/download.ts';
import { ownPage } from '../../host/own-page.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';

export function WhoseIsIt({ name, until }: { name: string; until: string }) {
  const t = useWords();
  return (
    <span class="trail">
      <span class="brand">红头</span>
      <strong>{name}</strong>
      {until !== '' && <span class="count waiting">{t(`交稿日期：${until}`, `due ${until}`)}</span>}
    </span>
  );
}

/** 保存: the same page with what was filled in, and the time, under a name that says so. */
export function HandBack({ name }: { name: string }) {
  const app = useApp();
  const t = useWords();
  const blanks = useView(({ form }) => form?.sheet?.view.blanks ?? 0);
  const save = async (kind: 'html' | 'yaml') => {
    const text = await app.text();
    const page = kind === 'yaml' ? text : ownPage({ name, text, saved: new Date().toISOString() });
    download(
      new TextEncoder().encode(page),
      `${name}.交.${kind}`,
      kind === 'yaml' ? 'text/yaml' : 'text/html',
    );
    app.say({
      zh: `已存成“${name}.交.${kind}”，在浏览器的下载里，把它发回给办公室。${blanks > 0 ? `还有 ${blanks} 处没填。` : ''}`,
      en: `Kept as "${name}.交.${kind}" among the downloads; send it back to the office.${blanks > 0 ? ` ${blanks} still empty.` : ''}`,
    });
  };
  return (
    <span class="pair">
      <button type="button" class="main" onClick={() => void save('html')}>
        {t('保存，交回', 'Save, to hand in')}
      </button>
      <button type="button" onClick={() => void save('yaml')}>
        .yaml
      </button>
    </span>
  );
}

/** Whether a form names somebody under 填报. */
export function asksDepartments({ body, figures }: FormView): boolean {
  return hasDepartment(body) || figures.some(({ department }) => department !== '');
}

function hasDepartment(section: SectionView): boolean {
  if (section.department !== undefined) return true;
  return section.parts.some(
    (part) =>
      isList(part) && part.items.some((item) => item.type === 'section' && hasDepartment(item)),
  );
}
