#!/bin/sh
# bench.sh engine|chain PROGRAM [CONNECTIONS [SECONDS [ROUNDS]]]
# Measures the engine alone (engineserver) or the whole chain with its log (kai-ticketing-server) and
# nginx in turns on this machine and prints the medians and their ratio. Needs wrk and nginx (Debian:
# wrk, nginx-light).
set -eu
kind=$1
server=$2
connections=${3:-64}
seconds=${4:-3}
rounds=${5:-5}
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
nginx_port=${KAI_BENCH_NGINX_PORT:-18943}
sed -e "s|@DIR@|$dir|g" -e "s|@PORT@|$nginx_port|g" "$here/nginx.conf" >"$dir/nginx.conf"
nginx -p "$dir" -e "$dir/error.log" -c "$dir/nginx.conf" &
nginx_pid=$!
chmod 711 "$dir"
case $kind in
engine)
    path=/api/v1/stations
    "$server" >"$dir/port" &
    ;;
chain)
    path=/health/live
    "$server" --data-dir "$dir/data" --listen 127.0.0.1:0 >"$dir/port" 2>"$dir/log" &
    ;;
esac
server_pid=$!
trap 'kill $nginx_pid $server_pid 2>/dev/null; wait; rm -rf "$dir"' EXIT
while [ ! -s "$dir/port" ] || [ ! -s "$dir/nginx.pid" ]; do sleep 0.1; done
port=$(sed 's/.*://' "$dir/port")

# Clock ticks that the process and its children have used.
ticks() {
    for pid in "$1" $(cat "/proc/$1/task/$1/children"); do cut -d' ' -f14,15 "/proc/$pid/stat"; done |
        awk '{sum += $1 + $2} END {print sum}'
}

# run PORT PID: requests/s, p99, microseconds of processor time a request
run() {
    before=$(ticks "$2")
    wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$here/browser.lua" \
        "http://127.0.0.1:$1$path" >"$dir/out"
    if grep -qE 'Non-2xx|Socket errors' "$dir/out"; then
        cat "$dir/out" >&2
        exit 1
    fi
    awk -v ticks=$(($(ticks "$2") - before)) -v hz="$(getconf CLK_TCK)" \
        '/Requests\/sec/ {rate = $2} /99%/ {p99 = $2} /requests in/ {count = $1}
         END {printf "%s %s %.1f\n", rate, p99, ticks / hz * 1e6 / count}' "$dir/out"
}
# Each column has its own median.
column() { awk -v n="$2" '{print $n}' "$1" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
median() { echo "$(column "$1" 1) $(column "$1" 2) $(column "$1" 3)"; }

uptime
i=0
while [ $i -lt "$rounds" ]; do
    run "$port" "$server_pid" | tee -a "$dir/ours"
    run "$nginx_port" "$nginx_pid" | tee -a "$dir/nginx"
    i=$((i + 1))
done
ours=$(median "$dir/ours")
nginx=$(median "$dir/nginx")
echo "$kind  $ours (requests/s, p99, microseconds of processor time a request)"
echo "nginx  $nginx"
echo "$ours $nginx" | awk '{printf "ratio   %.2f of the requests, %.2f by processor time\n", $1 / $4, $6 / $3}'
