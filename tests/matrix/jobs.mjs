// Runs jobs with one version of PHP: node jobs.mjs VERSION JOBS ANSWERS, each a file with one JSON value a line.
// Every job is a request of its own, so that no constant of one is left for the next.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [version, jobs, answers, modules] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const load = (name) => import(pathToFileURL(require.resolve(name)));

async function php() {
  if (version < '7.4') {
    const { PHP } = await load('php-wasm-old');
    const old = await PHP.load(version);
    old.useHostFilesystem();
    return old;
  }
  const { loadNodeRuntime, useHostFilesystem } = await load('php-wasm');
  const { PHP } = await load('@php-wasm/universal');
  const runtime = await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } });
  const made = new PHP(runtime);
  useHostFilesystem(made);
  return made;
}

// A runtime has room for only so many opened files in its life.
const ENOUGH = 300;
let engine;
let used = ENOUGH;
const found = [];
for (const line of readFileSync(jobs, 'utf8').split('\n').filter(Boolean)) {
  const { script } = JSON.parse(line);
  if (used++ >= ENOUGH) {
    engine = await php();
    used = 1;
  }
  let text;
  try {
    const answer = await engine.run({
      code: `<?php require ${JSON.stringify(script)}; \\Fixer\\Matrix\\Job::begin(base64_decode('${
        Buffer.from(line).toString('base64')}')); include \\Fixer\\Matrix\\Job::entry(); \\Fixer\\Matrix\\Job::finished();`,
    });
    text = answer.text;
  } catch (error) {
    text = JSON.stringify({ died: String(error) });
  }
  found.push(text);
}
writeFileSync(answers, found.map((text) => text.replaceAll('\n', ' ')).join('\n') + '\n');
process.exit(0);
