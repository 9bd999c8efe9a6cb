/**
 * How the book is set: A5, one serif, old-style figures in the text, notes under a short rule, running heads with the work on the left page and
 * the chapter on the right one.
 */
export const LAYOUT = `#set text(font: "Libertinus Serif", size: 10.5pt, fallback: false, hyphenate: true, number-type: "old-style")
#set par(justify: true, leading: 0.62em, spacing: 0.62em, first-line-indent: (amount: 1.2em, all: false))
#let running = state("running-head", "")
#set page(
  width: 148mm,
  height: 210mm,
  margin: (x: 20mm, top: 22mm, bottom: 24mm),
  header: context {
    let number = here().page()
    let opens = query(heading.where(level: 1)).any(one => one.location().page() == number)
    if number > 1 and not opens {
      set text(size: 8.5pt)
      if calc.odd(number) [#h(1fr) #emph(running.get()) #h(1fr) #str(number)]
      else [#str(number) #h(1fr) #emph(running-work) #h(1fr)]
    }
  },
  footer: none,
)
#set footnote.entry(separator: line(length: 22%, stroke: 0.35pt), gap: 0.35em, clearance: 1em)
#show footnote.entry: set text(size: 8pt, number-type: "lining")
#show footnote: set text(number-type: "lining")
#show footnote.entry: set par(justify: false, leading: 0.5em, first-line-indent: 0pt)
#show heading.where(level: 1): one => {
  pagebreak(weak: true)
  v(18mm)
  align(center, text(size: 15pt, weight: "regular", hyphenate: false, par(justify: false, leading: 0.5em, one.body)))
  v(9mm)
}
#show <silent>: none
#show outline.entry: set text(size: 10pt)
#let rubric = rgb("#9a2c1f")
#let dagger = text(fill: rubric)[†]
#let n(reference) = box(width: 0pt, height: 0pt, place(dx: -12mm, dy: -0.55em, text(size: 6.5pt, fill: luma(105), number-type: "lining", reference)))
#let title-page(author, version, notice) = page(header: none)[
  #set align(center)
  #set par(justify: false, first-line-indent: 0pt)
  #v(42mm)
  #line(length: 60%, stroke: 1pt + rubric)
  #v(6mm)
  #text(size: 21pt, hyphenate: false, work)
  #v(4mm)
  #text(size: 12pt, author)
  #v(2mm)
  #line(length: 60%, stroke: 0.5pt)
  #v(6mm)
  #emph[A critical edition]
  #v(1fr)
  #text(size: 9pt, version)
  #v(2mm)
  #text(size: 9pt, style: "italic", notice)
]
#let part(title) = {
  pagebreak(weak: true)
  running.update(title)
  heading(level: 1, title)
}
#let contents() = {
  heading(level: 1, outlined: false, "Contents")
  outline(title: none, depth: 1)
}
#let chapter(title, short) = {
  pagebreak(weak: true)
  running.update(short)
  counter(footnote).update(0)
  heading(level: 1, title)
}
// The heading stands in the text itself, with its notes; this one is for the contents.
#let headed-chapter(title, short) = {
  pagebreak(weak: true)
  running.update(short)
  counter(footnote).update(0)
  [#heading(level: 1, title) <silent>]
  v(18mm)
}
#let text-heading(size, body) = block(above: 1.6em, below: 1.6em, width: 100%, align(center, text(size: size, hyphenate: false, par(justify: false, leading: 0.5em, first-line-indent: 0pt, body))))
#let reason(place, lemma, body) = block(above: 0.6em, text(size: 8.5pt, par(first-line-indent: 0pt, hanging-indent: 1em)[#text(fill: luma(90), place) #strong(lemma)\\] #body]))`;
