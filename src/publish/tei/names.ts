import type { AuthorityEntry, AuthorityKind } from '../../model/authority.ts';
import type { Book } from '../book.ts';
import { block, element, text, type Xml } from '../xml.ts';
import { authorityId } from './ids.ts';

interface NameList {
  readonly list: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly item: string;
  readonly name: string;
}

const LISTS: Readonly<Record<AuthorityKind, NameList>> = {
  person: { list: 'listPerson', attributes: {}, item: 'person', name: 'persName' },
  place: { list: 'listPlace', attributes: {}, item: 'place', name: 'placeName' },
  organization: { list: 'listOrg', attributes: {}, item: 'org', name: 'orgName' },
  term: { list: 'list', attributes: { type: 'terms' }, item: 'item', name: 'term' },
  work: { list: 'listBibl', attributes: {}, item: 'bibl', name: 'title' },
};

/** The persons, places, organizations, terms and works to which entries refer, by kind. */
export function nameLists({ authority, entries }: Book): readonly Xml[] {
  const used = new Set(entries.flatMap((entry) => entry.authority));
  return Object.entries(LISTS).map(([kind, how]) =>
    block(
      how.list,
      how.attributes,
      authority.filter((entry) => entry.kind === kind && used.has(entry.id)).map((one) => item(one, how)),
    ),
  );
}

function item({ id, name, forms, damaged, languages, ids, note }: AuthorityEntry, how: NameList): Xml {
  const form = (type: string, value: string, language?: string): Xml =>
    element(how.name, { type, 'xml:lang': language }, text(value));
  return block(how.item, { 'xml:id': authorityId(id) }, [
    form('preferred', name),
    ...forms.filter((one) => one !== name).map((one) => form('form', one)),
    ...damaged.map((one) => form('damaged', one)),
    ...Object.entries(languages).map(([language, value]) => form('attested', value, language)),
    ...Object.entries(ids).map(([type, value]) => element('idno', { type }, text(value))),
    ...(note === undefined ? [] : [element('note', {}, text(note))]),
  ]);
}
