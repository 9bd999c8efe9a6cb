// Writes docs/rules.md from the rules of the built program; a test fails when the two differ.
//   npm run build && node scripts/generate-rules.mjs
import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files of src/model/rules in the order of the page, each with its heading. */
const GROUPS = [
  ['bytes', 'Bytes and characters'],
  ['files', 'Files and paths'],
  ['yaml', 'The YAML files as files'],
  ['places', 'Where an entry finds its place'],
  ['decisions', 'What an entry decides'],
  ['outputs', 'What normalize wrote'],
  ['writing', 'Writing, and others who write'],
  ['publishing', 'The published edition'],
  ['authority', 'The authority and what it is made from'],
  ['use', 'How emend was called'],
];

const INTRODUCTION = `<!-- Made by scripts/generate-rules.mjs from src/model/rules. Do not edit by hand. -->

# The findings

Every message of emend belongs to one of these rules and names it in square brackets, for example \`error[source-changed]\`. The
ids are stable: a rule that is no longer used is withdrawn, and its id is not given to another.

An error means that an entry is not applied or that nothing is written; a warning asks for a second look. When a command ends, its
exit code is the highest of its findings:

| code | means |
|---|---|
| 0 | done; what was found is only said |
| 1 | findings |
| 2 | the command was not complete |
| 65 | bad data |
| 66 | an input is not there |
| 70 | an error of emend |
| 73, 74 | something cannot be made, or cannot be written |
| 75 | somebody else is writing, or the file has just changed: try again |
| 77 | permission is missing |
| 78 | the configuration is not sound |

With a code above 1 nothing is written, unless the message says otherwise.
`;

/** All rules of the source, by file: what every `*_RULES` of a module holds. */
function rulesOf(module) {
  const lists = Object.entries(module).filter(([name]) => name.endsWith('_RULES'));
  return Object.assign({}, ...lists.map(([, list]) => list));
}

function section([id, rule]) {
  const exit = rule.exit === 0 ? 'does not change the exit code' : `exit code ${rule.exit}`;
  return `### ${id}

**${rule.title}.** ${capitalized(rule.severity)}, ${exit}.

Why: ${rule.why}

What to do: ${rule.mend}
`;
}

function capitalized(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * The page as text. `load` gives the module of a file of src/model/rules by its name without ending; `all` is the list
 * that the program uses, so that no file of rules is forgotten here.
 */
export async function printRules(load, all) {
  const parts = [INTRODUCTION];
  const told = new Set();
  for (const [name, heading] of GROUPS) {
    const rules = Object.entries(rulesOf(await load(name)));
    for (const [id] of rules) told.add(id);
    parts.push(`## ${heading}\n`, ...rules.map(section));
  }
  const missing = Object.keys(all).filter((id) => !told.has(id));
  if (missing.length > 0)
    throw new RangeError(`Rules of no group in generate-rules.mjs: ${missing.join(', ')}`);
  return parts.join('\n');
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const built = new URL('../dist/model/', import.meta.url);
  const { RULES } = await import(new URL('rules.js', built).href);
  const page = await printRules((name) => import(new URL(`rules/${name}.js`, built).href), RULES);
  writeFileSync(new URL('../docs/rules.md', import.meta.url), page);
}
