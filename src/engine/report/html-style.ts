// How the HTML report looks: on screen, light and dark, and on paper. Nothing of an exchange ever stands in here.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--paper:#fff;--tint:#f6f8fa;--line:#d1d9e0;--red:#c4213a;--amber:#8f5d00;--blue:#0860ca;--green:#1a7f37}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#9aa4b0;--paper:#16191d;--tint:#1f242a;--line:#363d46;--red:#ff7b8a;--amber:#e3b341;--blue:#79b8ff;--green:#56d364}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
header{border-left:4px solid var(--red);padding:.1rem 0 .1rem 1.1rem;margin-bottom:1.75rem}
h1{font-size:1.5rem;line-height:1.3;margin:.4rem 0 .5rem;overflow-wrap:anywhere}
h2{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:2.25rem 0 .7rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
p{margin:.3rem 0}
.line,.url,code,pre,dd{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.87rem;overflow-wrap:anywhere}
.line{color:var(--soft)}.method{color:var(--ink)}.status{color:var(--red);margin-left:.5rem;white-space:nowrap}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.75rem 1.75rem;margin:0}
dl div{min-width:0}dt{font-size:.78rem;color:var(--soft)}dd{margin:.1rem 0 0}
blockquote{margin:0 0 .75rem;padding:.55rem .9rem;background:var(--tint);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
ul,ol{margin:.3rem 0;padding-left:1.4rem}li{margin:.4rem 0;overflow-wrap:anywhere}
li ul{color:var(--soft);font-size:.93rem}
.checklist{list-style:none;padding-left:0}.checklist ul{list-style:disc;padding-left:2.4rem}
.where{color:var(--soft);font-size:.87rem}
code{background:var(--tint);border-radius:4px;padding:.1em .35em}
pre{margin:0;padding:.9rem 1rem;background:var(--tint);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:2}
b.error{color:var(--red)}b.warning{color:var(--amber)}b.info{color:var(--blue)}
i{font-style:normal;font-size:.78rem;color:var(--soft);border:1px solid var(--line);border-radius:1rem;padding:.05rem .5rem}
i.safe{color:var(--green)}i.review{color:var(--amber)}
footer{margin-top:2.75rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--tint:#f5f5f5;--line:#bbb;--red:#a00;--amber:#750;--blue:#036;--green:#060}body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}li,dl div{break-inside:avoid}pre{font-size:8.5pt}@page{margin:18mm}}
`;
