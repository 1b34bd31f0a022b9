#!/usr/bin/env bash
# A year of 2,000 asks in five countries from a fixed seed, with a clock that moves on and people who answer late, never or
# are the wrong person: what comes back and how soon, how many letters it takes, and whether one came at night.
#   bench/asks.sh
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ./mvnw -B -ntp test -Dtest='YearOfAsksTests#a_year*' -Dtest.excludedGroups= >"$log" 2>&1; then
  grep -o 'YEAR .*' "$log"
else
  tail -n 60 "$log"
  exit 1
fi
