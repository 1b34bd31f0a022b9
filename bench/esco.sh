#!/usr/bin/env bash
# The figures of ESCO: time and peak heap of its import (heap at most 512 MB), of a second import, and times of searching.
#
#   bench/esco.sh classification.zip relations.zip     with ESCO's two zips as they are downloaded, CSV
#
# Works on the packaged jar (made if there is none) and on a database of its own, which it removes.
set -euo pipefail
cd "$(dirname "$0")/.."

classification=${1:-../shared/data/esco/esco-1.1.1-classification-en-csv.zip}
relations=${2:-../shared/data/esco/esco-1.1.1-relations-csv.zip}
for zip in "$classification" "$relations"; do
  [ -r "$zip" ] || { echo "No $zip. Give both zips: bench/esco.sh classification.zip relations.zip" >&2; exit 2; }
done

jar=$(ls target/guildhall-*.jar 2>/dev/null | head -1 || true)
if [ -z "$jar" ]; then
  ./mvnw -B -ntp -q package -DskipTests
  jar=$(ls target/guildhall-*.jar | head -1)
fi
java=
for each in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  if [ -x "$each" ] && "$each" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then java=$each; break; fi
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK 25." >&2; exit 2; }

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
guildhall() {
  "$java" -Xmx512m -jar "$jar" --guildhall.data="$data" --server.port=0 --logging.level.root=ERROR \
    --spring.main.banner-mode=off "$@" 2>&1 | grep -E '^(ESCO:|Search:|  slowest|[^ ].* (zip|csv)\b)' || true
}

echo "Machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
echo "First import"
guildhall --guildhall.import.esco="$classification,$relations"
echo "Second import of the same"
guildhall --guildhall.import.esco="$classification,$relations"
echo "Searching"
guildhall --guildhall.measure.search=bench/esco-queries.txt
