import { readChapter } from './chapter.ts';
import { offerThemes } from './choose-theme.ts';
import { offerSorting } from './list.ts';
import { search } from './search.ts';

for (const element of document.querySelectorAll<HTMLElement>('.scripted')) element.hidden = false;
offerThemes();
if (document.body.classList.contains('chapter')) readChapter();
if (document.body.classList.contains('list')) offerSorting();
if (document.body.classList.contains('search')) search();
