#!/usr/bin/env bash
# Runs second-look on good and broken input, and checks exit status and words.
#
#   tests/cli/run.sh path/to/second-look
#
# Needs nothing but bash and the usual tools.
set -u
export LC_ALL=C

binary=${1:?usage: run.sh path/to/second-look}
fixtures=$(cd "$(dirname "${BASH_SOURCE[0]}")/../fixtures" && pwd)
pack=$fixtures/packs/small
answers=$fixtures/answers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

passed=0
failed=0

run() {
    "$binary" "$@" >"$work/out" 2>"$work/err"
    status=$?
}

pass_or_fail() { # what, whether it holds
    if [ "$2" = yes ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $1"
        echo "  status $status"
        sed 's/^/  out: /' "$work/out" | head -n 5
        sed 's/^/  err: /' "$work/err" | head -n 5
    fi
}

# good WHAT TEXT COMMAND...: exits with 0, prints the text, and says nothing on stderr.
good() {
    local what=$1 text=$2
    shift 2
    run "$@"
    local holds=no
    [ "$status" = 0 ] && [ ! -s "$work/err" ] && grep -qF -- "$text" "$work/out" && holds=yes
    pass_or_fail "$what" "$holds"
}

# bad WHAT CODE PLACE COMMAND...: exits with 2, prints code: place: remedy on stderr and nothing on stdout;
# with --json, prints them on stdout and nothing on stderr.
bad() {
    local what=$1 code=$2 place=$3
    shift 3
    run "$@"
    local holds=no
    [ "$status" = 2 ] && [ ! -s "$work/out" ] && grep -qE "^$code: $place: [A-Z].*\.$" "$work/err" && holds=yes
    pass_or_fail "$what" "$holds"

    run "$@" --json
    holds=no
    [ "$status" = 2 ] && [ ! -s "$work/err" ] && grep -qE '^  "errors?": [[{]' "$work/out" \
        && grep -qF "\"code\": \"$code\"" "$work/out" && grep -qE "\"place\": \"$place\"" "$work/out" && holds=yes
    pass_or_fail "$what, as JSON" "$holds"
}

# broken FILE FROM TO: a copy of the small pack with one text in one file replaced.
broken() {
    rm -rf "$work/pack"
    cp -r "$pack" "$work/pack"
    grep -qF -- "$2" "$work/pack/$1.json" || { echo "failed: $1.json has no $2"; failed=$((failed + 1)); }
    local before=${2//\//\\/} after=${3//\//\\/}
    before=${before//[/\\[}
    sed -i "s/$before/$after/" "$work/pack/$1.json"
}

# What works.
good "help lists the commands" "second-look plan PACK ANSWERS" --help
good "help stands after a command as well" "Exit status" check --help
good "a sound pack passes" "small 1.0.0 is sound: 6 questions, at most 6 on a path" check "$pack"
good "a sound pack passes, as JSON" '"errors": []' check "$pack" --json
good "answers lead to an outcome" "Outcome: Try (try)" assess "$pack" "$answers/small-good.json"
good "an outcome as JSON" '"outcome": "try"' assess "$pack" "$answers/small-good.json" --json
good "a gate decides" "Outcome: Safe (safe)" assess "$pack" "$answers/small-afraid.json"
good "a gate is named as what decided" "You are afraid. [fear: yes]" assess "$pack" "$answers/small-afraid.json"
good "an unknown gate says what could still be" "If every 'not sure' went well: Try (try)" assess "$pack" "$answers/small-not-sure.json"
good "a plan starts on the answered day" "Day 1, Mon 2026-11-23: Rest today" plan "$pack" "$answers/small-good.json"
good "a plan starts on the day given" "Day 30, Sun 2027-01-31" plan "$pack" "$answers/small-good.json" --start 2027-01-02
good "the day may follow an equals sign" '"start": "2027-01-02"' plan --start=2027-01-02 --json "$pack" "$answers/small-good.json"
good "a bundle is one document" '{"helplines":[' bundle "$pack"

"$binary" bundle "$pack" >"$work/bundle.json"
good "a bundled pack is a pack" "is sound" check "$work/bundle.json"
run bundle "$work/bundle.json"
holds=no
[ "$status" = 0 ] && cmp -s "$work/out" "$work/bundle.json" && holds=yes
pass_or_fail "bundling a bundle changes nothing" "$holds"

run plan "$pack" "$answers/small-good.json" --json
cp "$work/out" "$work/first"
run plan "$pack" "$answers/small-good.json" --json
holds=no
cmp -s "$work/out" "$work/first" && [ "$(grep -c '"date"' "$work/out")" = 30 ] && holds=yes
pass_or_fail "the same call prints the same thirty days" "$holds"

# A pack on another subject, with most of its texts lent by the pack beside it.
job=$fixtures/../../assets/packs/stay-or-go
good "a pack on another subject passes" "stay-or-go 1.0.0 is sound" check "$job"
good "it has outcomes of its own" "(plan-exit)" assess "$job" "$answers/stay-or-go-plan-exit.json"
good "it has a plan of its own" "Day 30, Tue 2026-12-22" plan "$job" "$answers/stay-or-go-plan-exit.json"
good "its bundle holds the lent texts" '"action.back":' bundle "$job"
good "its bundle holds its own texts" '"welcome.heading":"Is this job worth staying in?"' bundle "$job"
cp -r "$job" "$work/alone"
bad "a pack whose lender is not there" file.missing "$work/alone/../second-look/strings.json" check "$work/alone"

# The stamp.
good "a sound pack is stamped" '"stamp":{"checksum":"' check "$pack" --stamp
good "the stamp names the engine" '"engine":"' check --stamp "$pack"
broken tasks '"phase": "calm"' '"phase": "clam"'
bad "a pack with errors gets no stamp" pack.unknown-phase tasks/0/phase check "$work/pack" --stamp
# The steps of assets/packs/guide.md.
cp -r "$job" "$work/keep-the-flat"
cp -r "$job/../second-look" "$work/second-look"
sed -i 's/"id": "stay-or-go"/"id": "keep-the-flat"/' "$work/keep-the-flat/pack.json"
good "a copied pack passes as the guide says" "$(grep -F 'is sound:' "$job/../guide.md" || echo "no such line")" check "$work/keep-the-flat"
sed -i 's/"longest_path": 14/"longest_path": 13/' "$work/keep-the-flat/pack.json"
bad "a copied pack with a question too many fails as the guide says" pack.longest-path pack/longest_path check "$work/keep-the-flat"

# Wrong usage.
bad "no command" usage.missing-command second-look
bad "an unknown command" usage.unknown-command frobnicate frobnicate
bad "an unknown option" usage.unknown-option --loud check "$pack" --loud
bad "an operand too few" usage.operands assess assess "$pack"
bad "an operand too many" usage.operands check check "$pack" "$pack"
bad "a start that is no day" usage.bad-date --start plan "$pack" "$answers/small-good.json" --start tomorrow
run plan "$pack" "$answers/small-good.json" --start
holds=no
[ "$status" = 2 ] && grep -q '^usage.missing-value: --start: ' "$work/err" && holds=yes
pass_or_fail "a start without a value" "$holds"

# Files.
bad "a pack that is not there" file.missing "$work/none" check "$work/none"
bad "answers that are not there" file.missing "$work/none" assess "$pack" "$work/none"
bad "answers that are a folder" file.unreadable "$work" assess "$pack" "$work"
broken tasks breathe breathe
rm "$work/pack/rules.json"
bad "a pack without one of its files" file.missing "$work/pack/rules.json" check "$work/pack"
bad "a file without an end" json.too-large "" assess "$pack" /dev/zero

# Packs.
broken questions '"id"' 'id'
bad "a pack that is not JSON" json.syntax "questions.json, line 3, column 5" check "$work/pack"
broken tasks '"effort"' '"efort"'
bad "a pack with an unknown key" json.unknown-key tasks/0/efort check "$work/pack"
bad "a pack with a missing key" json.missing-key tasks/0 check "$work/pack"
broken tasks '"phase": "calm"' '"phase": "clam"'
bad "a pack that names what is not there" pack.unknown-phase tasks/0/phase check "$work/pack"
bad "no verdict from such a pack" pack.unknown-phase tasks/0/phase assess "$work/pack" "$answers/small-good.json"
bad "no plan from such a pack" pack.unknown-phase tasks/0/phase plan "$work/pack" "$answers/small-good.json"
bad "no bundle of such a pack" pack.unknown-phase tasks/0/phase bundle "$work/pack"
broken pack '"longest_path": 6' '"longest_path": 5'
bad "a path longer than declared" pack.longest-path pack/longest_path check "$work/pack"
broken tasks '"spacing": 1' '"spacing": 2'
bad "a plan that cannot be drafted" pack.too-few-tasks plan/playbooks/0 check "$work/pack"
bad "no plan where tasks are missing" plan.too-few-tasks "days/2" plan "$work/pack" "$answers/small-good.json"
printf '{"pack":1,"pack":2}' >"$work/twice.json"
bad "a bundle with a key twice" json.duplicate-key pack check "$work/twice.json"
printf '\xff' >"$work/latin.json"
bad "a bundle that is not UTF-8" json.syntax "line 1, column 1" check "$work/latin.json"
head -c 100000 /dev/zero | tr '\0' '[' >"$work/deep.json"
bad "a bundle nested too deep" json.too-deep "[0/]*" check "$work/deep.json"

# Answers.
bad "answers with a question left out" answers.incomplete words assess "$pack" "$answers/small-incomplete.json"
bad "no plan from such answers" answers.incomplete words plan "$pack" "$answers/small-incomplete.json"
bad "an answer to no question" answers.unknown-question size assess "$pack" "$answers/small-unknown-question.json"
bad "an answer that is no option" answers.unknown-option fear assess "$pack" "$answers/small-unknown-option.json"
bad "an answer of the wrong type" json.wrong-type fear assess "$pack" "$answers/small-wrong-type.json"
bad "an answer that is no day" json.bad-date start assess "$pack" "$answers/small-bad-date.json"
broken questions '"plans": "start"' '"plans": "start", "when": [ { "question": "fear", "is": ["yes"] } ]'
bad "a plan without a start" usage.missing-start --start plan "$work/pack" "$answers/small-good.json"
good "a plan with a start on the command line instead" "Day 1, Fri 2027-01-01" plan "$work/pack" "$answers/small-good.json" --start 2027-01-01

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
