/** The frame around every view: where one is, what is missing, whether it is saved; one view at a time below it. */
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../../workshop/index.ts';
import type { State, View } from '../state/state.ts';
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
import { Years } from './years/years.tsx';

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
    case 'years':
      return <Years />;
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
  const isForm = useView((state) => !isAbove(state.view) && state.form !== undefined);
  const hasDepartments = useView(
    ({ form, department }) =>
      !department && form?.sheet !== undefined && asksDepartments(form.sheet.view),
  );
  const hasYears = useView(hasOtherYears);
  const department = useView((state) => state.department);
  const language = useView((state) => state.language);
  return (
    <header class="head">
      {department ? <WhoseIsIt {...department} /> : <Trail />}
      {isForm && (
        <nav class="tabs" aria-label={t('视图', 'views')}>
          <Tab now={view} of="fill" label={t('填写', 'Fill in')} />
          <Tab now={view} of="figures" label={t('指标', 'Figures')} />
          {hasYears && <Tab now={view} of="years" label={t('历年', 'Years')} />}
          <Tab now={view} of="versions" label={t('版本', 'Versions')} />
          {hasDepartments && <Tab now={view} of="board" label={t('收稿', 'Departments')} />}
        </nav>
      )}
      <span class="gap" />
      {isForm && <Blanks />}
      {isForm && <UndoButtons />}
      {isForm && (department ? <HandBack name={department.name} /> : <OutMenu />)}
      <SavingState isForm={isForm} />
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

/** How many boxes and texts are empty. */
function Blanks() {
  const t = useWords();
  const blanks = useView(({ form }) => form?.sheet?.view.blanks);
  if (blanks === undefined) return null;
  return (
    <span class={blanks > 0 ? 'count waiting' : 'count fine'}>
      {blanks > 0 ? t(`还差 ${blanks} 项`, `${blanks} to fill in`) : t('都填好了', 'all filled in')}
    </span>
  );
}

/** All is said to be saved once a person pauses: between two keys nothing is drawn, or read out, twice. */
const CALM_MS = 300;

function SavingState({ isForm }: { isForm: boolean }) {
  const t = useWords();
  const saving = useView((state) => state.saving);
  const isDrafts = useView(({ desk }) => desk?.kind === 'drafts');
  const [shown, setShown] = useState(saving);
  useEffect(() => {
    if (saving !== 'saved') return setShown(saving);
    const timer = setTimeout(() => setShown(saving), CALM_MS);
    return () => clearTimeout(timer);
  }, [saving]);
  const words = {
    saved: isDrafts ? t('已存在本机浏览器', 'kept in this browser') : t('已保存', 'saved'),
    saving: t('正在保存', 'saving'),
    failed: t('没能保存，正在重试', 'not saved; trying again'),
  };
  return (
    <span class={`saving ${shown}`} role="status">
      {isForm ? words[shown] : ''}
    </span>
  );
}

/** The same paper of another year lies on the desk: by its name or title, as notices do not, which are about other things. */
function hasOtherYears({ cards, form }: State): boolean {
  const view = form?.sheet?.view;
  const bare = (text: string) => text.replace(/^.*\//u, '').replace(/(?:19|20)\d\d/gu, '');
  const isSame = ({ path, title }: Card) =>
    bare(title) === bare(view?.title ?? '') || bare(path) === bare(form?.path ?? '');
  const others = cards?.filter(({ kind, year }) => kind === view?.kind && year !== view?.year);
  return others?.some(isSame) === true;
}

function Trail() {
  const app = useApp();
  const t = useWords();
  const title = useView(({ view, form }) =>
    isAbove(view) ? undefined : form && (form.sheet?.view.title || form.path),
  );
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
        {title && <span aria-hidden="true">›</span>}
        {title && <strong>{title}</strong>}
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
  const hasDone = useView(
    ({ done, hasMoreDone }) => hasMoreDone || done.some(({ theirs }) => !theirs),
  );
  const hasUndone = useView(({ undone, hasMoreUndone }) => hasMoreUndone || undone.length > 0);
  return (
    <span class="pair">
      <button type="button" disabled={!hasDone} onClick={() => void app.undo()} title="Ctrl+Z">
        {t('撤销', 'Undo')}
      </button>
      <button type="button" disabled={!hasUndone} onClick={() => void app.redo()} title="Ctrl+Y">
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
