#!/usr/bin/env bash
# The figures of bringing in tables, over HTTP as a coordinator of the demo: a roster of 5,000 rows and a list of roles;
# how long it takes to upload, check and write them, what a second run changes, what a kill -9 in the middle does, and
# the peak heap (at most 512 MB).
#
#   bench/imports.sh [roles.csv] [rows of the roster]
#
# Works on the packaged jar (made where there is none of today's sources) and on a demo of its own, which it removes.
set -euo pipefail
here=$PWD
source "$(dirname "$0")/machine.sh"

roles=${1:-../shared/data/internships/summer-2025.csv}
[ -z "${1:-}" ] || case $1 in /*) ;; *) roles=$here/$1 ;; esac
rows=${2:-5000}
[ -r "$roles" ] || { echo "No $roles. Give a list of roles: bench/imports.sh roles.csv" >&2; exit 2; }

port=${PORT:-8099}
base=http://localhost:$port
server=
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; }; }
trap 'stop; rm -rf "$work"' EXIT

start() {
  "$java" -Xmx512m -Xlog:gc:file="$work/gc-$(date +%s%N).log" -jar "$jar" --guildhall.data="$work/data" \
    --guildhall.demo=true --server.port="$port" > "$work/server.log" 2>&1 &
  server=$!
  # while the demo is being filled, no other long work is taken up
  until curl -sf -o /dev/null "$base/demo/people.json" && { [ -e "$work/filled" ] || grep -q 'demo is in' "$work/server.log"; }; do
    kill -0 "$server" || { tail "$work/server.log"; exit 1; }
    sleep 1
  done
  touch "$work/filled"
}

signed_in() {
  rm -f "$work/cookies"
  local door
  door=$(curl -s "$base/demo/people.json" | tr '{' '\n' | grep '"COORDINATOR"' | head -1 | sed 's/.*"signIn":"\([^"]*\)".*/\1/')
  get "$door" -o /dev/null
}

# get PATH …: a page as the coordinator; post PATH FORM-PAGE …: a form of a page, with its hidden fields
get() { case $1 in http*) to=$1 ;; *) to=$base$1 ;; esac; curl -sL -b "$work/cookies" -c "$work/cookies" "$to" "${@:2}"; }

hidden() { grep -o '<input type="hidden"[^>]*>' "$1" | sed -n "s/.*name=\"$2\" value=\"\([^\"]*\)\".*/\1/p" | head -1; }

post() {
  get "$2" -o "$work/form.html"
  curl -s -b "$work/cookies" -c "$work/cookies" -o "$work/answer.html" -w '%{redirect_url}' \
    "$3" "_csrf=$(hidden "$work/form.html" _csrf)" "$3" "_key=$(hidden "$work/form.html" _key)" "${@:4}" "$base$1"
}

path() { sed "s|^$base||" <<< "$1"; }

# figure WORD…: the figure of the page that was read last under the first of these words
figure() {
  local word
  for word in "$@"; do
    tr '\n' ' ' < "$work/page.html" | grep -oE "<dt>$word</dt><dd>[0-9,]+" | grep -oE '[0-9,]+$' && return
  done
  echo 0
}

waited() {
  until get "$1" -o "$work/page.html" && grep -q '<dl class="figs">' "$work/page.html"; do sleep 0.2; done
}

said() {
  printf '  %-28s %6s s   new %s, changed %s, unchanged %s, repeated %s, refused %s\n' "$1" "$2" \
    "$(figure new added)" "$(figure 'to change' changed)" "$(figure 'here already' 'were here already')" \
    "$(figure 'said twice')" "$(figure 'to mend' 'left out')"
}

# checked TARGET FILE: uploads and checks; leaves the path of the import in $import
checked() {
  local from; from=$(now)
  import=$(path "$(post "/imports/new/$1" "/imports/new/$1" -F -F "file=@$2;type=text/csv")")
  import=${import%/columns}
  local uploaded; uploaded=$(since "$from")
  get "$import/columns" -o "$work/columns.html"
  local choice=()
  while read -r name value; do choice+=(--data-urlencode "$name=$value"); done < <(chosen "$work/columns.html")
  from=$(now)
  post "$import/columns" "$import/columns" --data-urlencode "${choice[@]}" > /dev/null
  waited "$import"
  echo "  uploaded in $uploaded s"
  said "checked (dry run)" "$(since "$from")"
}

# the columns as they were guessed
chosen() {
  tr '\n' ' ' < "$1" | sed 's/<select/\n<select/g' | grep '^<select' | while read -r select; do
    name=$(sed 's/.*<select id="\([^"]*\)".*/\1/' <<< "${select%%>*}>")
    value=$(grep -o '<option value="[^"]*" selected' <<< "$select" | head -1 | sed 's/<option value="\([^"]*\)".*/\1/' || true)
    echo "$name $value"
  done
}

confirmed() { post "$import/confirmations" "$import" --data-urlencode > /dev/null; }

written() {
  local from; from=$(now)
  confirmed
  waited "$import"
  said "written" "$(since "$from")"
}

# A roster from a fixed seed, each hundredth row with a mistake, for a cohort that the template names.
roster() {
  get /imports/new/roster/template.csv -o "$work/template.csv"
  cohort=$(sed -n 2p "$work/template.csv" | cut -d, -f5)
  awk -v rows="$rows" -v cohort="$cohort" -v seed=20260514 '
    function chance(n) { seed = (seed * 69069 + 12345) % 2147483648; return int(seed / 65536) % n }
    BEGIN {
      given = split("Amira Bilal Carla Dylan Elif Fatou Grace Hugo Ines Jonas Karim Lina Mei Nadia Omar Paula Quinn Rosa Sami Tariq", g, " ")
      family = split("Haddad Osei Moreau Castro Becker Nguyen Okafor Silva Tanaka Evans Farah Garcia Hall Ibrahim Jansen Khan", f, " ")
      print "given name,family name,email,cohort,learner number,language"
      for (at = 1; at <= rows; at++) {
        name = g[1 + chance(given)]; last = f[1 + chance(family)]
        mail = tolower(name "." last) "." at "@roster.example"
        if (at % 100 == 0) { if (at % 200 == 0) mail = "no address"; else last = last "\"" }
        gsub(/"/, "\"\"", last)
        print name ",\"" last "\"," mail "," (at % 300 == 0 ? "No such cohort" : cohort) ",R-" at "," substr("enfresar", 1 + 2 * chance(4), 2)
      }
    }' > "$work/roster.csv"
}

machine
start
signed_in
roster
echo "Roster of $rows rows"
checked roster "$work/roster.csv"
written
echo "The same roster again"
checked roster "$work/roster.csv"
echo "List of roles: $(basename "$roles")"
checked roles "$roles"
echo "  killed (kill -9) while it is written, and started again"
from=$(now)
confirmed
until get "$import" -o "$work/page.html" && grep -qE '[0-9,]+ of [0-9,]+ done' "$work/page.html" && ! grep -q ' 0 of' "$work/page.html"; do sleep 0.1; done
kill -9 "$server"; wait "$server" 2>/dev/null || true
start
signed_in
waited "$import"
said "written, restart included" "$(since "$from")"
echo "The same list again"
checked roles "$roles"
echo "Peak heap: $(cat "$work"/gc-*.log | grep -oE '[0-9]+M->' | tr -dc '0-9\n' | sort -n | tail -1) MB of 512"
