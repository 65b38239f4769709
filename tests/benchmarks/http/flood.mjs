// flood.mjs URL PID: what 1,500 half-open connections and a body of 600 MB do to the server with this
// process number, and to another client of it. Prints the figures; fails where one is too large.
import {readFileSync} from 'node:fs';
import net from 'node:net';
import process from 'node:process';

const [url, pid] = process.argv.slice(2);
const {hostname, port} = new URL(url);
const halfOpen = 1500;
const bodySize = 600 * 1024 * 1024;
const begin = performance.now();
const seconds = (from) => (performance.now() - from) / 1000;

function residentMiB() {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

function connect() {
    const socket = net.connect({host: hostname, port: Number(port)});
    socket.on('error', () => {});
    return socket;
}

const closed = (socket) => new Promise((resolve) => socket.on('close', resolve));

/// Half a head, and then silence. Resolves when the server has closed it.
function hang() {
    const socket = connect();
    socket.on('connect', () => socket.write('GET /api/v1/stations HTTP/1.1\r\nHos'));
    socket.resume();
    return closed(socket);
}

/// As much of a body of 600 MB as the server takes: chunks, whose sum it cannot know beforehand.
async function sendBody() {
    const socket = connect();
    socket.resume();
    const end = closed(socket);
    let open = true;
    end.then(() => { open = false; });
    socket.write('POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
                 + 'Transfer-Encoding: chunked\r\n\r\n');
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')]);
    let sent = 0;
    while (open && sent < bodySize) {
        sent += 0x10000;
        if (!socket.write(chunk))
            await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), end]);
    }
    socket.destroy();
    return sent;
}

/// How long another client waits for its answer, in seconds.
async function ask() {
    const asked = performance.now();
    const response = await fetch(new URL('/health/ready', url));
    await response.text();
    if (response.status !== 200)
        throw new Error(`another client got ${response.status}`);
    return seconds(asked);
}

const before = residentMiB();
let most = before;
let slowest = 0;
let hanging = true;
const allGone = Promise.all(Array.from({length: halfOpen}, hang)).then(() => {
    hanging = false;
    return seconds(begin);
});
const body = sendBody();
while (hanging) {
    slowest = Math.max(slowest, await ask());
    most = Math.max(most, residentMiB());
    await new Promise((resolve) => setTimeout(resolve, 50));
}
const gone = await allGone;
const taken = await body;
console.log(`memory grew by ${(most - before).toFixed(1)} MiB (allowed: 64)`);
console.log(`another client waited at most ${(slowest * 1000).toFixed(0)} ms (allowed: 1000)`);
console.log(`half-open connections were gone after ${gone.toFixed(1)} s (allowed: 35)`);
console.log(`of the body ${(taken / 1024 / 1024).toFixed(1)} MiB were sent before the server ended it`);
if (most - before >= 64 || slowest >= 1 || gone >= 35)
    process.exit(1);
