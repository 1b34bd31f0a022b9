# What the benches share; sourced, not run. Afterwards $jar is the packaged Guildhall of the sources as they are, $java a
# JDK 25, and $work a folder that is removed at the end.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jar=$(ls target/guildhall-*.jar 2>/dev/null | head -1 || true)
if [ -z "$jar" ] || [ -n "$(find src/main pom.xml -newer "$jar" -print -quit)" ]; then
  echo "Packaging Guildhall"
  ./mvnw -B -ntp -q package -Dmaven.test.skip=true
  jar=$(ls target/guildhall-*.jar | head -1)
fi

java=
for each in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  if [ -x "$each" ] && "$each" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then java=$each; break; fi
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK 25." >&2; exit 2; }
# settings of the shell's own would measure something else
unset JAVA_TOOL_OPTIONS

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

machine() {
  echo "Machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
}

now() { date +%s.%N; }

# seconds since $1, with one place
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", to - from }'; }
