#!/usr/bin/env bash
# Kills Guildhall, its database server and both, in the middle of writes, and says what became of what was acknowledged.
#   bench/kill.sh [how often, 50 where not said]
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ./mvnw -B -ntp test -Dtest=KillTests -Dtest.excludedGroups= -Dguildhall.kills="${1:-50}" >"$log" 2>&1; then
  grep -o '[0-9]* kills: .*' "$log"
else
  tail -n 60 "$log"
  exit 1
fi
