/** How the page looks: on screens light and dark, wide and narrow, and on A4. Its only style sheet. */

/** Every pair of text and ground that is used has a contrast of at least 4.5 to 1. */
const lightColours = `
--paper:#fff;--ink:#1a1d21;--soft:#525a65;--line:#bfc6cf;--head:#edf1f5;--link:#0a4c96;--bar:#2f6fad;
--filed:#e1f1e3;--filed-ink:#174a20;--late:#fff0c2;--late-ink:#5a3f00;
--partial:#ffe2c9;--partial-ink:#6a3100;--missing:#fbdcdc;--missing-ink:#7d1515;`;

const darkColours = `
--paper:#15181c;--ink:#e9ebee;--soft:#aab3bd;--line:#454d57;--head:#22272d;--link:#94c1f5;--bar:#5b9bd8;
--filed:#173420;--filed-ink:#bfe8c8;--late:#3d3208;--late-ink:#f5dd8f;
--partial:#472a10;--partial-ink:#fccb9f;--missing:#4c1a1c;--missing-ink:#ffc4c4;`;

const screenStyle = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
header,nav,main,footer{max-width:84rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.25;margin:1.5rem 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
h3{font-size:1.0625rem;margin:1.5rem 0 .5rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
p{margin:.25rem 0 .5rem}
a{color:var(--link)}
small{color:var(--soft);font-size:.875em}
th small{font-weight:400}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:.75rem 1rem;z-index:9}
.skip:focus{left:0}
.paper{display:none}
.letterhead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;margin-top:1rem}
.letterhead p{margin:0}
.signature{margin-left:auto;text-align:center}
.headline{font-size:1.125rem;font-weight:600}
.banner{padding:.75rem 1rem;border:2px solid var(--missing-ink);background:var(--missing);color:var(--missing-ink)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0;padding:0}
.scroll{overflow:auto;margin:.5rem 0 1rem;border:1px solid var(--line)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9375rem}
thead th{min-width:5rem}
thead th:first-child{min-width:0}
caption{text-align:left;font-weight:600;padding:.5rem}
th,td{padding:.375rem .5rem;border-bottom:1px solid var(--line);border-right:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
tr>:last-child{border-right:0}
.tall{max-height:90vh}
.tall thead th{position:sticky;top:0}
thead th{background:var(--head);vertical-align:bottom}
tbody th{font-weight:400;min-width:9rem}
@media (min-width:48rem){tbody th{min-width:13rem}tbody th[scope=row]{position:sticky;left:0;background:var(--paper)}.total>th[scope=row]{background:var(--head)}}
.group>*,.total>*{background:var(--head);font-weight:600}
tr.category>th,tr.unit>th{padding-left:1.5rem}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.state{white-space:nowrap}
.mark{font-size:.8125em}
:target{outline:3px solid var(--link);outline-offset:-3px}
.state.filed{background:var(--filed);color:var(--filed-ink)}
.state.late{background:var(--late);color:var(--late-ink)}
.state.partial{background:var(--partial);color:var(--partial-ink)}
.state.missing{background:var(--missing);color:var(--missing-ink)}
td ul{margin:0;padding:0;list-style:none;min-width:14rem}
td details{border:0}
td summary{padding:0}
.notes,.problems{padding-left:1.25rem}
.chart-grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:1rem}
figure{margin:0;padding:.75rem;border:1px solid var(--line)}
figcaption{font-weight:600;margin-bottom:.5rem}
figcaption small{font-weight:400}
svg{display:block;width:100%;height:auto}
details{border-bottom:1px solid var(--line)}
summary{padding:.5rem 0;cursor:pointer}
@media (max-width:40rem){table{font-size:.875rem}th,td{padding:.25rem .375rem}thead th{min-width:3rem}tbody th{min-width:8rem}}
`;

/** Sources stay closed on paper unless they were opened: they would be many times the report. */
const paperStyle = `
body{font:12pt/1.35 "Times New Roman",serif}
header,nav,main,footer{max-width:none;padding:0}
.skip,nav,.screen,.section-sources details:not([open]),td details{display:none}
.paper{display:block}
a{color:inherit;text-decoration:none}
h1{font-size:14pt;text-align:center}
h2{font-size:13pt;break-after:avoid}
h3,h4{font-size:12pt;break-after:avoid}
.scroll{overflow:visible;max-height:none;border:0}
.wide{page:wide}
table{border-collapse:collapse;font-size:10pt}
.wide table{font-size:8.5pt}
.wide tbody th[scope=row]{min-width:40mm}
.wide caption{display:none}
.dense table{font-size:6.5pt}
.dense .number{white-space:normal}
thead{display:table-header-group}
thead th,tbody th,td ul{min-width:0}
.tall thead th,tbody th[scope=row]{position:static}
th,td,tr>:last-child{border:1px solid var(--line);padding:2pt 3pt}
.state{white-space:normal}
tr,figure,.banner,.signature{break-inside:avoid}
.chart-grid{grid-template-columns:1fr 1fr}
:target{outline:0}
`;

/** @param incomplete what stands on top of every page that is printed; "" for nothing */
export function styleSheet(incomplete: string): string {
  const mark = incomplete === '' ? '' : `@top-right{content:"${incomplete}"}`;
  return `:root{${lightColours}}
@media screen and (prefers-color-scheme:dark){:root{${darkColours}}}
${screenStyle}@media print{html{color-scheme:light}${paperStyle}}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page)}${mark}}
@page wide{size:A4 landscape;margin:20mm 15mm 15mm 15mm}
`;
}
