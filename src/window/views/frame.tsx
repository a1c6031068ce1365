/** The frame around every view: where one is, what is missing, whether it is saved; one view at a time below it. */
import { useEffect } from 'preact/hooks';
import type { View } from '../state/state.ts';
import { useApp, useSay, useView, useWords } from '../state/use-app.ts';
import { About } from './about.tsx';
import { BoardView } from './board/board.tsx';
import { asksDepartments, HandBack, WhoseIsIt } from './board/hand-back.tsx';
import { ClashQuestion } from './clash.tsx';
import { useDropping } from './dropping.ts';
import { Figures } from './figures/figures.tsx';
import { Fill } from './fill/fill.tsx';
import { Home } from './home/home.tsx';
import { Merge } from './merge/merge.tsx';
import { OfficeQuestions } from './office/office.tsx';
import { OutMenu } from './out.tsx';
import { Versions } from './versions/versions.tsx';

export function Frame() {
  const view = useView((state) => state.view);
  const isOpen = useView((state) => state.form !== undefined);
  useKeys();
  useDropping();
  return (
    <>
      <Head />
      <Shown view={isOpen || isAbove(view) ? view : 'home'} />
      <ClashQuestion />
      <Said />
    </>
  );
}

function Shown({ view }: { view: View }) {
  switch (view) {
    case 'home':
      return <Home />;
    case 'office':
      return <OfficeQuestions />;
    case 'about':
      return <About />;
    case 'figures':
      return <Figures />;
    case 'versions':
      return <Versions />;
    case 'board':
      return <BoardView />;
    case 'merge':
      return <Merge />;
    case 'fill':
      return <Fill />;
  }
}

function Head() {
  const app = useApp();
  const t = useWords();
  const view = useView((state) => state.view);
  const form = useView((state) => (isAbove(state.view) ? undefined : state.form));
  const desk = useView((state) => state.desk);
  const department = useView((state) => state.department);
  const saving = useView((state) => state.saving);
  const language = useView((state) => state.language);
  const sheet = form?.sheet;
  const states = {
    saved:
      desk?.kind === 'drafts'
        ? t('已存在本机浏览器', 'kept in this browser')
        : t('已保存', 'saved'),
    saving: t('正在保存', 'saving'),
    failed: t('没能保存，正在重试', 'not saved; trying again'),
  };
  return (
    <header class="head">
      {department ? <WhoseIsIt {...department} /> : <Trail />}
      {form && (
        <nav class="tabs" aria-label={t('视图', 'views')}>
          <Tab now={view} of="fill" label={t('填写', 'Fill in')} />
          <Tab now={view} of="figures" label={t('指标', 'Figures')} />
          <Tab now={view} of="versions" label={t('版本', 'Versions')} />
          {!department && sheet && asksDepartments(sheet.view) && (
            <Tab now={view} of="board" label={t('收稿', 'Departments')} />
          )}
        </nav>
      )}
      <span class="gap" />
      {sheet && (
        <span class={sheet.view.blanks > 0 ? 'count waiting' : 'count fine'}>
          {sheet.view.blanks > 0
            ? t(`还差 ${sheet.view.blanks} 项`, `${sheet.view.blanks} to fill in`)
            : t('都填好了', 'all filled in')}
        </span>
      )}
      {form && <UndoButtons />}
      {form && (department ? <HandBack name={department.name} /> : <OutMenu />)}
      <span class={`saving ${saving}`} role="status">
        {form ? states[saving] : ''}
      </span>
      <button
        type="button"
        class="link"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => app.store.set({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </header>
  );
}

function Trail() {
  const app = useApp();
  const t = useWords();
  const form = useView((state) => (isAbove(state.view) ? undefined : state.form));
  const desk = useView((state) => state.desk);
  return (
    <>
      <button type="button" class="brand" onClick={() => app.show('home')}>
        红头
      </button>
      <nav class="trail" aria-label={t('所在位置', 'where you are')}>
        <button type="button" class="link" onClick={() => app.show('home')}>
          {desk?.name ?? '…'}
        </button>
        {form && <span aria-hidden="true">›</span>}
        {form && <strong>{form.sheet?.view.title || form.path}</strong>}
      </nav>
    </>
  );
}

/** Views that are about no form. */
const isAbove = (view: View) => ['home', 'office', 'about'].includes(view);

function Tab({ now, of, label }: { now: string; of: View; label: string }) {
  const app = useApp();
  return (
    <button type="button" class="tab" aria-pressed={now === of} onClick={() => app.show(of)}>
      {label}
    </button>
  );
}

function UndoButtons() {
  const app = useApp();
  const t = useWords();
  const done = useView((state) => state.done.filter(({ theirs }) => !theirs).length);
  const undone = useView((state) => state.undone.length);
  return (
    <span class="pair">
      <button type="button" disabled={done === 0} onClick={() => void app.undo()} title="Ctrl+Z">
        {t('撤销', 'Undo')}
      </button>
      <button type="button" disabled={undone === 0} onClick={() => void app.redo()} title="Ctrl+Y">
        {t('重做', 'Redo')}
      </button>
    </span>
  );
}

function Said() {
  const app = useApp();
  const say = useSay();
  const t = useWords();
  const said = useView((state) => state.said);
  const text = said ? say(said) : '';
  return (
    <div class={text === '' ? 'said empty' : 'said'} role="alert">
      {text}
      {text !== '' && (
        <button type="button" class="link" onClick={() => app.say(undefined)}>
          {t('知道了', 'OK')}
        </button>
      )}
    </div>
  );
}

/** Regions that F6 goes round. */
const REGIONS = '[data-region]';

function useKeys() {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        void app.redo();
      } else if (isCommand && key === 'z') {
        event.preventDefault();
        void app.undo();
      } else if (isCommand && key === 's') {
        event.preventDefault();
        app.flush();
      } else if (event.key === 'F6') {
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [app]);
}

function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  regions[(now + step + regions.length) % regions.length]?.focus();
}
