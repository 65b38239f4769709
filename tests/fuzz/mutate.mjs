// mutate.mjs URL SIZE NAME: takes requests of SIZE bytes each from standard input, sends each over a
// connection of its own, in pieces, and waits until the server has closed it. Fails on a 500, or
// when the server no longer answers.
import net from 'node:net';
import process from 'node:process';

const [url, sizeText, name] = process.argv.slice(2);
const {hostname, port} = new URL(url);
const size = Number(sizeText);
const atOnce = 32;
const statuses = new Map();
let sent = 0;

/// Resolves with all that came back; rejects when there is no connection.
function send(request, cut) {
    return new Promise((resolve, reject) => {
        const pieces = [];
        const socket = net.connect({host: hostname, port: Number(port), allowHalfOpen: true});
        socket.on('connect', () => {
            socket.write(request.subarray(0, cut));
            socket.end(request.subarray(cut));
        });
        socket.on('data', (piece) => pieces.push(piece));
        socket.on('end', () => socket.destroy());
        socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1')));
        socket.on('error', (error) => {
            if (error.code === 'ECONNREFUSED')
                reject(error);
        });
        socket.setTimeout(30_000, () => reject(new Error('the server did not close')));
    });
}

async function sendOne(request) {
    const answer = await send(request, (sent * 7919) % size);
    ++sent;
    const found = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map((match) => match[1]);
    for (const status of found.length > 0 ? found : ['none'])
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (found.includes('500'))
        throw new Error(`500 to ${JSON.stringify(request.toString('latin1'))}`);
}

async function sendAll() {
    const running = new Set();
    let rest = Buffer.alloc(0);
    for await (const bytes of process.stdin) {
        rest = Buffer.concat([rest, bytes]);
        for (; rest.length >= size; rest = rest.subarray(size)) {
            const one = sendOne(Buffer.from(rest.subarray(0, size))).finally(() => running.delete(one));
            running.add(one);
            if (running.size >= atOnce)
                await Promise.race(running);
        }
    }
    await Promise.all(running);
}

await sendAll();
if (sent === 0)
    throw new Error('there was nothing to send');
const health = await send(Buffer.from('GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'), 0);
if (!health.startsWith('HTTP/1.1 200 '))
    throw new Error(`the server is not well: ${health}`);
const tally = [...statuses].sort().map(([status, count]) => `${status}: ${count}`).join(', ');
console.log(`${name}: ${sent} requests; ${tally}`);
