// A stand-in for the three companies' siteverify, in a process of its own. The token says what it
// answers; every request is checked as they check it. Prints its port.
import { createServer } from 'node:http';

const secret = 'the secret';
const used = new Set();

function verdict(fields, company) {
  const codes = [];
  if (!fields.has('secret')) codes.push('missing-input-secret');
  else if (fields.get('secret') !== secret) codes.push('invalid-input-secret');
  const token = fields.get('response') ?? '';
  if (token === '') codes.push('missing-input-response');
  else if (token.startsWith('bad')) codes.push('invalid-input-response');
  else if (used.has(token)) {
    codes.push(company === 'hcaptcha' ? 'already-seen-response' : 'timeout-or-duplicate');
  }
  if (codes.length > 0) return { success: false, 'error-codes': codes };
  used.add(token);
  // "good;hostname=…;action=…;score=…"
  const told = { success: true, challenge_ts: '2026-11-23T05:00:00Z', hostname: 'shop.example' };
  for (const pair of token.split(';').slice(1)) {
    const [name, value] = pair.split('=');
    if (name === 'n') continue;
    told[name] = name === 'score' ? Number(value) : value;
  }
  return told;
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const company = request.url.slice(1);
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    if (request.method !== 'POST' || !isForm) {
      response.writeHead(405).end();
      return;
    }
    const fields = new URLSearchParams(Buffer.concat(chunks).toString());
    if (fields.get('response') === 'silence') return; // never answers
    if (fields.get('response') === 'broken') {
      response.writeHead(500).end('<html>');
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(verdict(fields, company)));
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
