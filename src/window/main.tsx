/** The window's entry: the app around its views. */
import { render } from 'preact';
import { firstDesk } from './host/desks.ts';
import { workerEngine } from './host/engine.ts';
import { createApp } from './state/app.ts';
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
void firstDesk().then((desk) => app.useDesk(desk));

addEventListener('pagehide', () => app.flush());
addEventListener('visibilitychange', () => app.flush());
