# The rows of `scripts/bench config [IDS]`; scripts/bench reads this. A config of many IDs, under names that no
# rule knows: its check against its load, and with the evidence for suggested rules against without. All lines
# run in one warm session, in turn.

# shellcheck source=scripts/config-files.sh
. scripts/config-files.sh

# session NAME NAME NAME LINE...: runs lines in one session, which reads them as if they were typed. The last
# ones are repeated groups of three; the times of each group go to the three names, without the first third of
# the groups, which is cold.
session() {
    local names=("$1" "$2" "$3") took at groups=$((3 * rounds))
    shift 3
    mapfile -t took < <(printf '%s\n' 'settings timing on' "$@" | "$bbsh" --no-journal --keep-going 2>&1 |
        awk '$1 == "took" { gsub(",", "", $2); print $2 * 1000 }')
    [ ${#took[@]} -ge $((3 * groups)) ] || return
    took=("${took[@]: -$((3 * groups))}")
    for ((at = 3 * rounds; at < 3 * groups; at++)); do times[${names[at % 3]}]+=" ${took[at]}"; done
}

config() {
    local ids=20000 round unknown=() known=() check='--target new --source old --side first --moving ORBIT'
    [ ${#sizes[@]} -gt 1 ] || ids=${sizes[0]}
    folder=target/bench/config
    mkdir -p "$folder"
    config_files $((ids / 10))
    for ((round = 0; round < 3 * rounds; round++)); do
        unknown+=("load $folder/config.json --as c$round" "reference suggest c$round --source old"
            "check c$round $check")
        known+=("load $folder/config.json --as d$round" "check d$round $check"
            'fix --safe')
    done
    local open=("catalog load $folder/old --as old" "catalog load $folder/new --as new" 'case --moving ORBIT')
    session load suggest unknown "${open[@]}" "${unknown[@]}"
    session load check fix "${open[@]}" "load $folder/config.json --as config" \
        'reference accept high --source old' 'close config' "${known[@]}"
    printf '\na config of %s IDs, %s KB, %s rounds\n\n' "$ids" "$(($(stat -c %s "$folder/config.json") / 1000))" "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    sum suggest check evidence
    row 'evidence and check : check with accepted rules' evidence check '<= 2'
    row 'evidence : check with accepted rules' suggest check ''
    row 'check with accepted rules : load' check load '<= 20'
    row 'fix --safe : load' fix load '<= 10'
}
