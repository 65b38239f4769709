// Drives kai-midtrans-simulator with the gateway's official client and a merchant that checks
// every notification by itself. The program is the first argument, else KAI_MIDTRANS_SIMULATOR,
// else the release build's.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const midtrans = createRequire(import.meta.url)('midtrans-client');
const built = fileURLToPath(
    new URL('../../../build/release/bin/kai-midtrans-simulator', import.meta.url));
const program = process.argv[2] ?? process.env.KAI_MIDTRANS_SIMULATOR ?? built;
const serverKey = 'SB-Mid-server-peer';
const cases = [];
const add = (name, run) => cases.push({ name, run });

/** A merchant's web hook that remembers what it was told. */
async function startMerchant() {
    const received = [];
    const server = createServer(async (request, response) => {
        const chunks = [];
        for await (const chunk of request)
            chunks.push(chunk);
        received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks)) });
        response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, received, url: `http://127.0.0.1:${server.address().port}/hook` };
}

async function startSimulator(notify) {
    const child = spawn(program, ['--listen', '127.0.0.1:0', '--notify', notify], {
        env: { ...process.env, KAI_MIDTRANS_SERVER_KEY: serverKey },
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    const failed = once(child, 'error').then(([error]) => { throw error; });
    const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), failed]);
    return { child, url: /^ready url=(http:\/\/127\.0\.0\.1:\d+)$/.exec(line)[1] };
}

function clientsFor(url) {
    const options = { isProduction: false, serverKey, clientKey: 'unused' };
    const snap = new midtrans.Snap(options);
    const core = new midtrans.CoreApi(options);
    for (const client of [snap, core]) {
        client.apiConfig.constructor.SNAP_SANDBOX_BASE_URL = `${url}/snap/v1`;
        client.apiConfig.constructor.CORE_SANDBOX_BASE_URL = url;
    }
    return { snap, core };
}

async function until(what, condition) {
    for (let turn = 0; turn < 200; ++turn) {
        const value = condition();
        if (value)
            return value;
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`waited in vain for ${what}`);
}

const merchant = await startMerchant();
const simulator = await startSimulator(merchant.url);
const { snap, core } = clientsFor(simulator.url);

const create = (orderId, amount = 150000) => snap.createTransaction({
    transaction_details: { order_id: orderId, gross_amount: amount },
    item_details: [{ id: 'seat', name: 'Kursi 10C', price: amount, quantity: 1 }],
    customer_details: { first_name: 'Siti', email: 'siti@example.com' },
    expiry: { unit: 'minutes', duration: 15 },
});

async function control(orderId, action, body) {
    const response = await fetch(
        `${simulator.url}/control/transactions/${orderId}/${action}`,
        { method: 'POST', body: JSON.stringify(body) });
    assert.equal(response.status, 200);
    return response.json();
}

async function refuses(promise, code) {
    await assert.rejects(promise, (error) => {
        assert.equal(error.name, 'MidtransError');
        assert.equal(String(error.httpStatusCode), code);
        return true;
    });
}

const told = (orderId, status) => until(`${orderId} ${status}`, () => merchant.received.find(
    ({ body }) => body.order_id === orderId && body.transaction_status === status));

add('create gives a token and a page', async () => {
    const { token, redirect_url: page } = await create('P-1');
    assert.equal(token.length, 36);
    assert.equal(page, `${simulator.url}/snap/v3/redirection/${token}`);
    assert.match(await (await fetch(page)).text(), /Kursi 10C/);
    assert.equal(await snap.createTransactionToken(
        { transaction_details: { order_id: 'P-1b', gross_amount: 1000 } }).then((t) => t.length), 36);
});

add('create refuses items that do not sum up', () => refuses(snap.createTransaction({
    transaction_details: { order_id: 'P-2', gross_amount: 2 },
    item_details: [{ name: 'x', price: 1, quantity: 1 }],
}), '400'));

add('a wrong key is refused by both', async () => {
    const options = { isProduction: false, serverKey: 'wrong', clientKey: 'unused' };
    await refuses(new midtrans.Snap(options).createTransaction(
        { transaction_details: { order_id: 'P-3', gross_amount: 2 } }), '401');
    await refuses(new midtrans.CoreApi(options).transaction.status('P-3'), '401');
});

add('status is 404 before a method is chosen', async () => {
    await create('P-4');
    await assert.rejects(core.transaction.status('P-4'), (error) => {
        assert.equal(error.rawHttpClientData.status, 200); // the refusal is in the body
        assert.equal(error.ApiResponse.status_code, '404');
        return true;
    });
});

add('status by both ids, and for business to business', async () => {
    await create('P-5');
    await control('P-5', 'pay', { payment_type: 'qris' });
    const status = await core.transaction.status('P-5');
    assert.equal(status.transaction_status, 'settlement');
    assert.equal(status.gross_amount, '150000.00');
    assert.deepEqual(await core.transaction.status(status.transaction_id), status);
    assert.equal((await core.transaction.statusb2b('P-5')).transactions.length, 1);
});

add('notifications are signed, and the client resolves them', async () => {
    const { headers, body } = await told('P-5', 'settlement');
    assert.equal(headers['user-agent'], 'Veritrans');
    const text = body.order_id + body.status_code + body.gross_amount + serverKey;
    assert.equal(body.signature_key, createHash('sha512').update(text).digest('hex'));
    const resolved = await core.transaction.notification(body);
    assert.equal(resolved.transaction_status, 'settlement');
    assert.equal(resolved.order_id, 'P-5');
});

add('cancel before settlement, 412 after it', async () => {
    await create('P-6');
    await control('P-6', 'transition', { transaction_status: 'pending' });
    assert.equal((await core.transaction.cancel('P-6')).transaction_status, 'cancel');
    await told('P-6', 'cancel');
    await refuses(core.transaction.cancel('P-5'), '412');
});

add('expire answers 407 and tells 202', async () => {
    await create('P-7');
    await control('P-7', 'transition', { transaction_status: 'pending' });
    assert.equal((await core.transaction.expire('P-7')).status_code, '407');
    assert.equal((await told('P-7', 'expire')).body.status_code, '202');
    assert.equal((await core.transaction.status('P-7')).status_code, '407');
    await refuses(core.transaction.expire('P-7'), '412');
});

add('refund in parts, with two notifications each', async () => {
    const part = await core.transaction.refund(
        'P-5', { refund_key: 'R-1', amount: 50000, reason: 'One seat' });
    assert.equal(part.transaction_status, 'partial_refund');
    assert.equal(typeof part.refund_chargeback_id, 'number');
    await refuses(core.transaction.refund('P-5', { refund_key: 'R-1', amount: 1 }), '406');
    await refuses(core.transaction.refund('P-5', { refund_key: 'R-2', amount: 100001 }), '414');
    const rest = await core.transaction.refundDirect('P-5', { refund_key: 'R-2' });
    assert.equal(rest.transaction_status, 'refund');
    await until('the confirmation', () => merchant.received.some(
        ({ body }) => body.transaction_status === 'refund'
            && body.refunds.every((refund) => refund.bank_confirmed_at)));
});

add('a bank transfer is not refunded online', async () => {
    await create('P-8');
    await control('P-8', 'pay', { payment_type: 'bca_va' });
    await refuses(core.transaction.refund('P-8', {}), '412');
});

add('approve and deny a challenged card', async () => {
    for (const [orderId, command, status, fraud] of
        [['P-9', 'approve', 'capture', 'accept'], ['P-10', 'deny', 'deny', 'deny']]) {
        await create(orderId);
        await control(orderId, 'pay', { payment_type: 'credit_card', fraud_status: 'challenge' });
        assert.equal((await core.transaction.status(orderId)).fraud_status, 'challenge');
        const answer = await core.transaction[command](orderId);
        assert.equal(answer.transaction_status, status);
        assert.equal(answer.fraud_status, fraud);
        await refuses(core.transaction[command](orderId), '412');
    }
});

add('capture an authorized card', async () => {
    await create('P-11');
    const row = await control('P-11', 'transition', { transaction_status: 'authorize' });
    const answer = await core.capture(
        { transaction_id: row.transaction_id, gross_amount: 150000 });
    assert.equal(answer.transaction_status, 'capture');
});

add('a paid order_id is used up', () => refuses(create('P-8'), '400'));

let failures = 0;
for (const { name, run } of cases) {
    try {
        await run();
        console.log(`ok - ${name}`);
    } catch (error) {
        ++failures;
        console.log(`not ok - ${name}\n${error.stack}`);
    }
}
simulator.child.kill('SIGTERM');
const [code] = await once(simulator.child, 'exit');
if (code !== 0) {
    ++failures;
    console.log(`not ok - the simulator ended with ${code}`);
}
merchant.server.close();
merchant.server.closeAllConnections();
console.log(`${cases.length} cases, ${failures} failed`);
process.exitCode = failures ? 1 : 0;
