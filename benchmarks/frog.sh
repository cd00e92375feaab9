#!/usr/bin/env bash
# Détente and Frog (Debian packages frog, frogdata and uctodata, GPL) on the same Dutch text, one after the other.
# usage: benchmarks/frog.sh TEXT     (build first: mvn -B package; words are counted by white space)
# Wall and processor seconds are of the whole process, its start included; the second line of each is start-up apart
# (the same command on a text of one sentence taken off).
set -eu
text=${1:?usage: benchmarks/frog.sh TEXT}
text=$(readlink -f "$text")
command -v frog >/dev/null || { echo "frog is not installed: apt-get install frog frogdata uctodata" >&2; exit 1; }
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo 'De minister kwam gisteren aan.' >"$scratch/one.txt"
words=$(wc -w <"$text")

seconds() { # command… : wall and processor seconds
  TIMEFORMAT='%R %U %S'
  { time "$@" >/dev/null 2>"$scratch/log"; } 2>&1 || { cat "$scratch/log" >&2; echo "failed: $*" >&2; exit 1; }
}
measure() { # name, command… (the text's path is put at its end)
  local name=$1 first all; shift
  first=$(seconds "$@" "$scratch/one.txt")
  all=$(seconds "$@" "$text")
  echo "$name $words $first $all" | awk '{
    printf "%-8s %8.2f s wall %8.2f s processor %8.0f words/s\n", $1, $6, $7 + $8, $2 / $6
    printf "%-8s %8.2f s wall %8.2f s processor %8.0f words/s without start-up\n", "", $6 - $3, $7 + $8 - $4 - $5, $2 / ($6 - $3) }'
}
measure detente "$root/detente" parse --language nl --format conllu
measure frog frog --threads=1 -t
cut -d' ' -f1-3 /proc/loadavg | sed 's/^/load /'
