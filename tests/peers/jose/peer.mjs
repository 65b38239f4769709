// Signs and verifies access tokens with the npm package jose: one JSON request on standard input,
// one JSON answer on standard output.
import { text } from 'node:stream/consumers';
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto; // not global before node 19
const jose = await import('jose');

const request = JSON.parse(await text(process.stdin));

const commands = {
    async verify({ token, jwk, issuer, audience }) {
        const key = await jose.importJWK(jwk);
        const { payload, protectedHeader } = await jose.jwtVerify(token, key, {
            algorithms: ['EdDSA'],
            issuer,
            audience,
            typ: 'at+jwt',
            requiredClaims: ['exp', 'nbf', 'iat', 'sub', 'jti', 'sid', 'role'],
        });
        return { payload, header: protectedHeader };
    },

    async refuses({ token, jwk }) {
        try {
            await jose.jwtVerify(token, await jose.importJWK(jwk), { algorithms: ['EdDSA'] });
            return { refused: false };
        } catch (error) {
            return { refused: true, code: error.code };
        }
    },

    async sign({ claims, header, jwk, seed }) {
        const key = await jose.importJWK({ ...jwk, d: seed, use: undefined });
        return { token: await new jose.SignJWT(claims).setProtectedHeader(header).sign(key) };
    },

    // The classic confusion: the public key, which everybody has, as the secret of HS256.
    async confuse({ claims, header, jwk }) {
        const secret = jose.base64url.decode(jwk.x);
        return { token: await new jose.SignJWT(claims).setProtectedHeader(header).sign(secret) };
    },

    async unsecured({ claims }) {
        return { token: new jose.UnsecuredJWT(claims).encode() };
    },

    async thumbprint({ jwk }) {
        return { thumbprint: await jose.calculateJwkThumbprint(jwk, 'sha256') };
    },
};

process.stdout.write(JSON.stringify(await commands[request.command](request)));
