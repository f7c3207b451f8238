import * as engine from '#engine/index.ts';
import { asSentTo, harEntry, sendRaw } from './raw-exchange.ts';
const place = (p: any) => (p.path ? `${p.in} ${p.path}` : String(p.in));
const only = process.argv[3];
console.error = () => {};
const mod = await import(process.argv[2]!);
for (const server of Object.values(mod) as any[]) {
  if (!server?.cases) continue;
  console.log('=== ' + server.name);
  const t = Date.now();
  const run = await server.start();
  console.log('start', Date.now() - t, 'ms');
  for (const c of server.cases) {
    if (only && !c.name.includes(only)) continue;
    const sent = asSentTo(run.origin, c.request);
    let r; try { r = await sendRaw(run.origin, sent); } catch (e) { console.log('--', c.name, String(e)); continue; }
    const ex = engine.entryToExchange(harEntry(sent, r), { id: 'live', recorder: 'har' })!;
    const d = engine.describe(engine.diagnose(ex, engine.contextFor(engine.observe(engine.emptySession, ex), ex)));
    const e = c.expects;
    const got: any = { status: d.status, message: d.evidence.message, claims: [...new Set(d.evidence.claims.filter((x: any) => x.path).map(place))], culprit: d.findings[0] ? place(d.findings[0].at) : null, trace: d.evidence.trace !== null };
    const want: any = { status: e.status ?? 400, message: e.message, claims: e.claims, culprit: e.culprit, trace: e.trace ?? false };
    const diff = Object.keys(got).filter((k) => (k === 'culprit' && want[k] === null) ? false : want[k] instanceof RegExp ? !want[k].test(got[k]) : JSON.stringify(got[k]) !== JSON.stringify(want[k]));
    const links=d.evidence.links.map((l:any)=>l.url);
    let proof = '';
    if (c.fixable || d.fixed?.safety === 'safe') {
      const a = engine.applyPatch(ex.request, d.fixed?.patch ?? []);
      const f = engine.requestToHar(a.request);
      try { const fr = await sendRaw(run.origin, f); proof = `proof ${fr.status} ` + (fr.status >= 300 ? `${d.fixed?.safety} ${JSON.stringify(d.fixed?.patch)} ${f.method} ${f.url} ${f.postData?.text ?? ''} => ${fr.body.toString().slice(0, 200)}` : ''); } catch (err) { proof = 'proof ' + err; }
    } else if (d.fixed) proof = `(has ${d.fixed.safety} fix ${JSON.stringify(d.fixed.patch).slice(0,150)})`;
    console.log(diff.length ? '✗' : '✓', c.name, proof);
    if (diff.length || process.env['V']) {
      console.log('     answer', r.status, JSON.stringify(r.body.toString().slice(0, 700)), d.evidence.dialect);
      for (const k of diff) console.log('    ', k, 'GOT', JSON.stringify(got[k]), 'WANT', want[k] instanceof RegExp ? String(want[k]) : JSON.stringify(want[k]));
      if (diff.includes('culprit')) console.log('     findings', d.findings.slice(0, 3).map((f: any) => `${f.check}/${f.messageId} ${place(f.at)} ${f.score.toFixed(2)}`).join(' | '));
      if (links.length) console.log('     links', links.join(' '));
    }
  }
  await run.close();
}
process.exit(0);
