// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
// Replicates documents of an event's size from one PouchDB to another behind express-pouchdb on loopback and
// prints documents a second. Argument: the folder both are installed in.
const path = require('path');
const fs = require('fs');
const os = require('os');

const modules = path.join(process.argv[2], 'node_modules');
const PouchDB = require(path.join(modules, 'pouchdb'));
const express = require(path.join(modules, 'express'));
const served = require(path.join(modules, 'express-pouchdb'));

const Documents = 20000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pouch-'));
const Near = PouchDB.defaults({ prefix: path.join(folder, 'near') + path.sep });
const Far = PouchDB.defaults({ prefix: path.join(folder, 'far') + path.sep });
for (const name of ['near', 'far'])
    fs.mkdirSync(path.join(folder, name));

async function main() {
    const application = express();
    application.use('/', served(Far, { logPath: path.join(folder, 'log.txt'), inMemoryConfig: true }));
    const server = application.listen(0, '127.0.0.1');
    await new Promise(resolve => server.on('listening', resolve));
    const near = new Near('events');
    const documents = [];
    for (let i = 0; i < Documents; ++i)
        documents.push({ _id: String(i).padStart(8, '0'), bytes: 'x'.repeat(600) });
    await near.bulkDocs(documents);
    const start = process.hrtime.bigint();
    await near.replicate.to(`http://127.0.0.1:${server.address().port}/events`, { batch_size: 1000 });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    console.log((Documents / seconds).toFixed(1));
    fs.rmSync(folder, { recursive: true, force: true });
    process.exit(0);
}

main().catch(error => {
    console.error(error);
    process.exit(1);
});
