-- Fifty notifications at a time, each another one, as after an outage of the line.
local count = 0

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

function request()
    count = count + 1
    local body = string.format(
        '{"order_id":"BENCH-%d","status_code":"200","gross_amount":"1.00",' ..
        '"transaction_status":"settlement","signature_key":"none"}', count)
    return wrk.format(nil, "/api/v1/payments/midtrans/notifications", nil, body)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("%.1f %.1f %d %d\n", latency:percentile(50) / 1000,
        latency:percentile(99) / 1000, summary.requests,
        errors.status + errors.timeout + errors.read + errors.write + errors.connect))
end
