// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// typst's share of the batch: one document with a page for each notification. Prints seconds, process start left out.
// usage: node typstbatch.mjs TEXT COUNT OUT.pdf, in a folder where @myriaddreamin/typst-ts-node-compiler is installed
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [text, count, out] = process.argv.slice(2);
const { NodeCompiler } = createRequire(process.cwd() + '/')('@myriaddreamin/typst-ts-node-compiler');
const lines = readFileSync(text, 'utf8').split('\n').map((line) => line.replace(/[\\#$*_`<>@\[\]~=+\-/"]/g, '\\$&'));
const body = lines.join('\\\n');
const pages = Array.from({ length: Number(count) }, (_, i) => `№ ${i + 1}\\\n${body}`);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] });
compiler.pdf({ mainFileContent: '#set text(font: "Noto Sans CJK SC")\n用户' }); // fonts found
const start = performance.now();
const head = '#set page("a4", margin: 18mm)\n#set text(font: "Noto Sans CJK SC", lang: "zh", size: 10pt)\n';
writeFileSync(out, compiler.pdf({ mainFileContent: head + pages.join('\n#pagebreak()\n') }));
console.log((performance.now() - start) / 1000);
