#!/usr/bin/env bash
# Détente and Frog (Debian packages frog and frogdata, GPL) on the same Dutch text, one after the other.
# usage: benchmarks/frog.sh TEXT     (build first: mvn -B package; tokens are counted by white space)
set -eu
text=${1:?usage: benchmarks/frog.sh TEXT}
command -v frog >/dev/null || { echo "frog is not installed: apt-get install frog frogdata" >&2; exit 1; }
root=$(cd "$(dirname "$0")/.." && pwd)
tokens=$(wc -w <"$text")
measure() { # name, command…
  local name=$1 start end; shift
  start=$(date +%s.%N); "$@" >/dev/null 2>&1; end=$(date +%s.%N)
  awk -v n="$name" -v t="$tokens" -v a="$start" -v b="$end" \
    'BEGIN { printf "%-10s %8.2f s %10.0f words/s, start included\n", n, b - a, t / (b - a) }'
}
measure detente "$root/detente" parse --language nl --format conllu "$text"
measure frog frog --threads=1 -t "$text"
