-- What a cancellation owes is a row of refunds, like everything else that goes back. Those that were
-- written before become refunds: the gateway's are sent, cash is paid out by hand.

WITH owed AS (
    SELECT d.id, d.payment_id, d.amount, d.reason, d.requested_by, d.created_at, d.status,
           d.finished_at, p.method
    FROM refund_dues d JOIN payments p ON p.id = d.payment_id
), reserved AS (
    UPDATE payments SET refund_total = refund_total + due.amount
    FROM (SELECT payment_id, sum(amount) AS amount FROM owed GROUP BY payment_id) AS due
    WHERE payments.id = due.payment_id
)
INSERT INTO refunds (payment_id, amount, reason, channel, status, key, requested_by, created_at,
                     finished_at)
SELECT payment_id, amount, reason,
       CASE WHEN method = 'midtrans' THEN 'online' WHEN status = 'done' THEN 'cash' ELSE 'manual' END,
       CASE WHEN status = 'done' THEN 'succeeded' WHEN method = 'midtrans' THEN 'pending'
            ELSE 'awaitingApproval' END,
       'due-' || id, requested_by, created_at, finished_at
FROM owed;

DROP TABLE refund_dues;
