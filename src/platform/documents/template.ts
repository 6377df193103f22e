// The look of every document, in Typst. The model comes in as JSON, so that no text of a person is ever run as markup.

/** The jetty of the logo as black lines, for paper. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round"><rect x="1.5" y="1.5" width="29" height="29" rx="7"/><path d="M6 12h20M9.5 12v10M16 12v10M22.5 12v10"/><path d="M6 25c1.7 0 1.7-1.4 3.3-1.4S11 25 12.7 25s1.6-1.4 3.3-1.4S17.700 25 19.300 25s1.700-1.400 3.300-1.400S24.300 25 26 25"/></svg>`;

export const TEMPLATE = `
#let doc = json(bytes(sys.inputs.at("model")))
#let families = json(bytes(sys.inputs.at("families")))
#let date = doc.on.split("-").map(int)
#set document(title: doc.title, author: doc.owner, date: datetime(year: date.at(0), month: date.at(1), day: date.at(2)))
#set text(font: families, size: 10.5pt, lang: doc.lang, region: if doc.lang == "sv" { "SE" } else { "GB" }, hyphenate: false)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 28mm, bottom: 22mm),
  header: grid(
    columns: (auto, 1fr, auto), column-gutter: 8pt, align: horizon,
    image(bytes(${JSON.stringify(LOGO)}), format: "svg", height: 7mm, alt: doc.logoText),
    text(size: 9pt, weight: 600)[#doc.logoText],
    text(size: 9pt)[#doc.owner],
  ),
  footer: context grid(
    columns: (1fr, auto), column-gutter: 12pt,
    text(size: 8.5pt)[#doc.reference · #doc.dateText],
    text(size: 8.5pt)[#doc.pageWord #counter(page).display() / #counter(page).final().first()],
  ),
)
#set par(leading: 0.72em, spacing: 1.05em)
#set list(indent: 4pt, body-indent: 7pt, spacing: 0.85em)
#show title: set text(size: 22pt, weight: 600, hyphenate: false)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading: set block(above: 1.6em, below: 0.7em, sticky: true)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.4pt + luma(170) }), inset: (x: 5pt, y: 5pt))
#show table: set text(hyphenate: true)
#show table.cell.where(y: 0): set text(weight: 600)
#set strong(delta: 200)
#set table.cell(breakable: false)
#show figure: set align(left)
#show figure: set block(breakable: true)
#show figure.caption: set text(size: 9.5pt, weight: 600)
#set figure.caption(position: top)

#let piece(block) = {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "paragraph" { par(block.text) }
  else if block.kind == "note" {
    std.block(width: 100%, inset: 9pt, stroke: 0.6pt + luma(120), radius: 3pt, block.text)
  }
  else if block.kind == "list" { list(..block.items) }
  else if block.kind == "facts" {
    terms(separator: [: ], hanging-indent: 0pt, ..block.facts.map(fact => terms.item(fact.label, fact.value)))
  }
  else if block.kind == "picture" {
    std.block(breakable: false, image(bytes(block.svg), format: "svg", width: 88%, alt: block.text))
  }
  else if block.kind == "table" {
    figure(
      caption: block.caption, kind: table, supplement: none, numbering: none,
      table(
        columns: block.header.enumerate().map(((i, _)) => if block.numbers.contains(i) { auto } else { 1fr }),
        align: (x, _) => if block.numbers.contains(x) { right } else { left },
        table.header(..block.header),
        ..if block.at("sum", default: false) {
          (block.rows.slice(0, -1).flatten(), table.hline(stroke: 0.8pt), block.rows.last().map(strong)).flatten()
        } else { block.rows.flatten() },
      ),
    )
  }
}

#title()
#if "lead" in doc { text(size: 12pt, doc.lead) }
#for block in doc.blocks {
  let lang = block.at("lang", default: doc.lang)
  if lang == doc.lang { piece(block) } else { [#set text(lang: lang); #piece(block)] }
}
`;
