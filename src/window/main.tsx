/** The window's entry: the app around its views. */
import { render } from 'preact';
import { departmentDesk, firstDesk } from './host/desks.ts';
import { workerEngine } from './host/engine.ts';
import { handedOutForm } from './host/own-page.ts';
import { createApp } from './state/app.ts';
import { holdStillUnderPointers } from './state/still.ts';
import { AppContext } from './state/use-app.ts';
import { Frame } from './views/frame.tsx';

const app = createApp(workerEngine);
const root = document.getElementById('app');
if (root) {
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    root,
  );
}
const handedOut = handedOutForm();
if (handedOut === undefined) void firstDesk().then((desk) => app.useDesk(desk));
else {
  app.store.set({ department: { name: handedOut.name, until: deadlineIn(handedOut.text) } });
  void departmentDesk(handedOut)
    .then((desk) => app.useDesk(desk))
    .then(() => app.open(`${handedOut.name}.yaml`));
}

/** As the office wrote it into the form's head (src/departments/form-text.ts). */
function deadlineIn(text: string): string {
  return /^# 交稿日期：(.*)$/mu.exec(text)?.[1]?.trim() ?? '';
}

holdStillUnderPointers(document);
addEventListener('pagehide', () => app.flush());
addEventListener('visibilitychange', () => app.flush());
