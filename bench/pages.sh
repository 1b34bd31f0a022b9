#!/usr/bin/env bash
# How fast pages are and how fast a day is saved: starts target/guildhall (packaged where it is not of today's sources) on a
# database of its own with the demo and seeded logbooks inside, everything as durable as in production, and drives it with
# wrk, 16 connections, as signed-in people, on the same machine.
#
#   bench/pages.sh [log entries, 100000] [seconds for each line, 10] [people, 200]
#
# To see that the cost of a page does not grow with the institution:  bench/pages.sh 1000; bench/pages.sh 1000000
set -euo pipefail
source "$(dirname "$0")/machine.sh"
command -v wrk > /dev/null || { echo "Install wrk first (Debian: apt-get install wrk)." >&2; exit 2; }

entries=${1:-100000} seconds=${2:-10} people=${3:-200}
[ "$people" -le $((entries / 150)) ] || people=$((entries / 150 > 0 ? entries / 150 : 1))
port=${PORT:-8099}
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; wait; rm -rf "$work"' EXIT

start() {
  local began=$(now)
  JAVA_HOME=$(dirname "$(dirname "$java")") target/guildhall/guildhall --guildhall.data="$work/data" --server.port="$port" "$@" > "$work/server.log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "http://localhost:$port/"; do
    kill -0 "$server" 2>/dev/null || { tail "$work/server.log"; exit 1; }
    sleep 0.05
  done
  started=$(since "$began")
}

machine
start --guildhall.demo=true
until grep -q 'demo is in' "$work/server.log"; do sleep 1; done
"$java" -cp "$(ls target/guildhall/lib/postgresql-*.jar)" bench/Seed.java "$work/data" "$entries"
kill "$server"; wait "$server" || true
# few people do what thousands would: nobody is stopped for going fast
start --guildhall.demo=true --guildhall.limits.factor=100000
echo "Second start to the front page: $started s"
"$java" bench/Pages.java "http://localhost:$port" "$work/data" "$server" "$seconds" "$people"
machine
