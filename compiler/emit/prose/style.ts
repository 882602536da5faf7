/** The look of the page: for screens in light and dark, and for paper (A4). Nothing of it is fetched. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1c1d21; --soft: #5d6068; --line: #d9dadd; --tint: #f3f3ef; --accent: #1f4e79;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e6e6e3; --soft: #a2a5ad; --line: #363a42; --tint: #1f2228; --accent: #8ab8e6; }
}
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 46rem; padding: 4rem 1.5rem 6rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia,
    "DejaVu Serif", serif;
  hyphens: auto; overflow-wrap: break-word;
}
h1, h2, h3, h4, th, nav, svg text, .origin {
  font-family: "Inter", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
  hyphens: manual;
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1.2rem; letter-spacing: -0.01em; text-wrap: balance; }
h1.part { margin-top: 4rem; font-size: 1.55rem; border-top: 3px solid var(--accent); padding-top: 1rem; }
h2 {
  font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 0.8rem; padding-bottom: 0.3rem;
  border-bottom: 1px solid var(--line);
}
h3 { font-size: 1.05rem; line-height: 1.35; margin: 2rem 0 0.5rem; }
h4 { font-size: 0.92rem; margin: 1.4rem 0 0.4rem; color: var(--soft); }
h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 0.8rem; orphans: 3; widows: 3; }
nav { font-size: 0.9rem; margin: 2rem 0 0; padding: 0.9rem 1.2rem; background: var(--tint); border-radius: 6px; }
nav ol { margin: 0; padding-left: 1.4rem; columns: 2; column-gap: 2rem; }
nav li { margin: 0; line-height: 1.7; break-inside: avoid; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
ul, ol { margin: 0 0 0.9rem; padding-left: 1.5rem; }
li { margin: 0.2rem 0; }
dl { margin: 0; }
dt { font-weight: 600; margin-top: 1rem; break-after: avoid; }
dd { margin: 0.1rem 0 0; }
.origin {
  font-size: 0.72rem; font-weight: 500; color: var(--soft); border: 1px solid var(--line); border-radius: 999px;
  padding: 0.05rem 0.5rem; margin-left: 0.4rem; white-space: nowrap; vertical-align: 0.08em;
}
.scroll { overflow-x: auto; margin: 0.4rem 0 1.1rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.45; }
th, td {
  text-align: left; vertical-align: top; padding: 0.38rem 0.9rem 0.38rem 0;
  border-bottom: 1px solid var(--line);
}
th:last-child, td:last-child { padding-right: 0; }
th { font-size: 0.78rem; font-weight: 600; color: var(--soft); border-bottom: 1.5px solid var(--soft); }
th.figure, td.figure { text-align: right; white-space: nowrap; }
td { font-variant-numeric: tabular-nums lining-nums; hyphens: manual; }
td.empty { border-bottom-color: var(--line); }
tr.total td { font-weight: 600; border-top: 1.5px solid var(--soft); border-bottom: 0; }
table.figures { width: auto; min-width: 60%; break-inside: avoid; }
code { font: 0.86em "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre {
  margin: 0.4rem 0 1.1rem; padding: 0.8rem 1rem; background: var(--tint); border-radius: 6px;
  overflow-x: auto; line-height: 1.45; break-inside: avoid;
}
figure { margin: 1rem 0 1.6rem; break-inside: avoid; }
figcaption { font-size: 0.85rem; color: var(--soft); margin-bottom: 0.2rem; }
svg { width: 100%; height: auto; display: block; }
svg text { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
svg text.up { text-anchor: end; }
svg text.across { text-anchor: middle; }
svg .axis { fill: none; stroke: var(--soft); stroke-width: 1; }
svg .grid { fill: none; stroke: var(--line); stroke-width: 1; stroke-dasharray: 2 3; }
svg .price { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linecap: round; }
svg .end { fill: var(--accent); }
@page { size: A4; margin: 22mm 20mm 24mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --accent: #1f4e79;
  }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; }
  figure svg { max-width: 125mm; }
  h2 { margin-top: 2rem; }
  h1.part { break-before: page; margin-top: 0; }
  nav { border: 1px solid var(--line); break-inside: avoid; }
  .scroll { overflow: visible; }
  pre { border: 1px solid var(--line); white-space: pre-wrap; }
  tr, dd, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
@media (max-width: 36rem) { body { padding: 2rem 1rem 4rem; font-size: 1rem; } nav ol { columns: 1; } }
`;
