import { App } from './app.ts';
import { Desk } from './desk.ts';
import { element } from './element.ts';

try {
  new App(await Desk.open()).start();
} catch (error) {
  document.body.replaceChildren(
    element(
      'main',
      { class: 'alone' },
      element('h1', {}, 'The review cannot be shown'),
      element('p', {}, error instanceof Error ? error.message : String(error)),
      element('p', {}, 'Start “emend review --web” again and open the address that it prints.'),
    ),
  );
}
