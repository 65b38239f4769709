// Makes, solves and verifies challenges with the npm package altcha-lib: one JSON request on
// standard input, one JSON answer on standard output.
import { text } from 'node:stream/consumers';
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto; // not global before node 19
const { createChallenge, solveChallenge, verifySolution } = await import('altcha-lib');
const { deriveKey } = await import('altcha-lib/algorithms/pbkdf2');

const request = JSON.parse(await text(process.stdin));

const commands = {
    async create({ secret, cost, data, expiresAt }) {
        const challenge = await createChallenge({
            algorithm: 'PBKDF2/SHA-256',
            cost,
            data,
            deriveKey,
            expiresAt,
            hmacSignatureSecret: secret,
        });
        return { challenge };
    },

    async solve({ challenge }) {
        const solution = await solveChallenge({ challenge, deriveKey });
        return { answer: Buffer.from(JSON.stringify({ challenge, solution })).toString('base64') };
    },

    async verify({ answer, secret }) {
        const { challenge, solution } = JSON.parse(Buffer.from(answer, 'base64').toString());
        return verifySolution({ challenge, deriveKey, hmacSignatureSecret: secret, solution });
    },
};

process.stdout.write(JSON.stringify(await commands[request.command](request)));
