/** Few rules: reading systems and readers choose type and colours themselves. */
export const STYLE = `body {
  font-family: serif;
  line-height: 1.5;
  margin: 0 5%;
  hyphens: auto;
}

h1, h2 {
  font-weight: normal;
  text-align: center;
  line-height: 1.25;
  margin: 2em 0 1em;
  break-after: avoid;
  hyphens: none;
}

h1.unprinted {
  font-style: italic;
}

p {
  margin: 0;
  text-indent: 1.5em;
  widows: 2;
  orphans: 2;
}

h1 + p, h2 + p, li > p:first-child {
  text-indent: 0;
}

.titlepage p {
  text-indent: 0;
  text-align: center;
}

.emended {
  border-bottom: 1px dotted #9a2c1f;
}

.dagger {
  color: #9a2c1f;
}

a.noteref {
  font-size: 0.7em;
  vertical-align: super;
  line-height: 0;
  text-decoration: none;
}

.apparatus {
  padding-left: 2.5em;
}

.apparatus li {
  margin: 0 0 0.8em;
}

.reason {
  font-size: 0.9em;
  text-indent: 0;
}

.place {
  font-size: 0.85em;
}

.notice {
  font-style: italic;
  margin-top: 2em;
}

.author, .subtitle {
  margin: 1em 0;
}

dt {
  font-weight: bold;
  margin-top: 0.6em;
}

.names {
  list-style: none;
  padding: 0;
}

.names li {
  margin: 0 0 0.5em 1.5em;
  text-indent: -1.5em;
}
`;
