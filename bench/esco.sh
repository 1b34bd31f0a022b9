#!/usr/bin/env bash
# The figures of ESCO: time and peak heap of its import (heap at most 512 MB), of a second import, of one that is killed
# half way and begun again, and the times of searching.
#
#   bench/esco.sh classification.zip relations.zip     with ESCO's two zips as they are downloaded, CSV
#
# Works on the packaged jar (made where there is none of today's sources) and on databases of its own, which it removes.
set -euo pipefail
here=$PWD
source "$(dirname "$0")/machine.sh"

given() { case $1 in /*) echo "$1" ;; *) echo "$here/$1" ;; esac }
classification=$([ -n "${1:-}" ] && given "$1" || echo ../shared/data/esco/esco-1.1.1-classification-en-csv.zip)
relations=$([ -n "${2:-}" ] && given "$2" || echo ../shared/data/esco/esco-1.1.1-relations-csv.zip)
for zip in "$classification" "$relations"; do
  [ -r "$zip" ] || { echo "No $zip. Give both zips: bench/esco.sh classification.zip relations.zip" >&2; exit 2; }
done

# guildhall DATA ARGUMENTS…: one command on the database in DATA
guildhall() {
  "$java" -Xmx512m -jar "$jar" --guildhall.data="$work/$1" --server.port=0 --logging.level.root=ERROR \
    --spring.main.banner-mode=off "${@:2}" 2>&1
}

imported() {
  local from; from=$(now)
  guildhall "$1" --guildhall.import.esco="$classification,$relations" | grep -E '^ESCO: |zip|csv' || true
  echo "      the whole command, JVM and database started and stopped: $(since "$from") s"
}

machine
echo "First import"
imported esco
echo "Second import of the same"
imported esco
echo "Killed (kill -9) while it merges, and begun again"
guildhall killed --guildhall.import.esco="$classification,$relations" > "$work/killed.log" &
until grep -qE '^ *[0-9]+ %  merging' "$work/killed.log" 2>/dev/null; do
  kill -0 $! 2>/dev/null || { cat "$work/killed.log"; exit 1; }
  sleep 0.1
done
kill -9 $(pgrep -P $!)
wait $! 2>/dev/null || true
imported killed
echo "Searching"
guildhall esco --guildhall.measure.search=bench/esco-queries.txt | grep -E '^(Search:|  slowest)'
