/** On paper: the text, numbered notes after it, and no interface. */
export const PRINT = `@media print {
  @page { margin: 22mm 20mm 24mm 18mm; @bottom-center { content: counter(page); font-family: Georgia, serif; font-size: 9pt; } }
  :root { --paper: #fff; --ink: #000; --quiet: #444; --hair: #bbb; --tint: #fff; --rubric: #7a1d12; --insertion: #0f4744; color-scheme: light; }
  html { font-size: 10pt; line-height: 1.4; }
  .bar, .progress, .skip, .panel, .opening .scripted, .neighbours, .tools, .filters, .alphabet, .search form { display: none !important; }
  .leaf, .leaf.wide { max-width: none; padding: 0 0 0 10mm; font-size: 11pt; }
  .front main, .list main { max-width: none; padding: 0; }
  .title-page { padding: 6cm 0 2cm; }
  .number { right: calc(100% + 3mm); font-size: 7.5pt; }
  p.block { text-align: justify; hyphens: auto; orphans: 2; widows: 2; }
  .place { text-decoration: none; }
  .place.gap[href] { display: inline; border: 0; }
  details::details-content { content-visibility: visible; height: auto; }
  summary { display: none; }
  .place[href]::after { content: attr(data-number); font-size: 0.65em; vertical-align: super; line-height: 0; color: var(--rubric); }
  .changes .place[href]::after, .place:not([data-number])::after { content: none; }
  .notes { font-size: 8.5pt; columns: 2; column-gap: 8mm; margin-top: 10mm; }
  .notes h2 { column-span: all; }
  .notes ol { list-style: decimal; padding-left: 6mm; }
  .note { padding: 0.8mm 0; border: 0 !important; }
  .note::marker { font-size: 7.5pt; }
  .note p, .note ul { margin: 0; }
  .note .apparatus { font-size: 9pt; }
  .note .what, .note .who, .note .group { font-size: 7.5pt; }
  .note .apparatus, h1, h2 { break-after: avoid; }
  .emendations { font-size: 8pt; }
  .emendations tr, .index li { break-inside: avoid; }
  .colophon { font-size: 8.5pt; }
  a { color: inherit; text-decoration: none; }
  footer { font-size: 8pt; }
}
`;
