#!/usr/bin/env bash
# Builds the fuzzers and lets each run for SECOND_LOOK_FUZZ_SECONDS, 600 unless told otherwise. What they find lies in
# build/fuzz/found, and what they learn in build/fuzz/learnt. Without clang there are none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v clang++ >/dev/null; then
    echo "No clang, so no fuzzers: install Debian's package clang to run them."
    exit 0
fi
cmake --preset fuzz --log-level=NOTICE
cmake --build --preset fuzz
mkdir -p build/fuzz/found
for name in pack save hand_over report calendar; do
    mkdir -p "build/fuzz/learnt/$name"
    "build/fuzz/tests/fuzz/fuzz-$name" -max_total_time="${SECOND_LOOK_FUZZ_SECONDS:-600}" -timeout=20 -verbosity=0 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/found/$name-" "build/fuzz/learnt/$name" "tests/fuzz/corpus/$name"
done
