# The rows of `scripts/bench config [IDS]`; scripts/bench reads this. A config of many IDs, under names that no
# rule knows: its check against its load, and with the evidence for suggested rules against without. All lines
# run in one warm session, in turn.

# listed KIND FORMAT FIRST NUMBER: an array of items; FORMAT gets the ID and the number.
listed() {
    awk -v form="$1" -v first="$2" -v n="$3" 'BEGIN {
        printf "["
        for (i = 0; i < n; i++) printf "%s" form, i ? "," : "", first + i, i
        printf "]\n" }'
}

# jira FOLDER FIRST NUMBER: the answers of a Jira with so many items of each of five kinds.
jira() {
    mkdir -p "$1"
    listed '{"id":"%d","name":"status %d","statusCategory":{"key":"new"}}' "$2" "$3" >"$1/status.json"
    listed '{"id":"%d","name":"issuetype %d","subtask":false}' "$2" "$3" >"$1/issuetype.json"
    listed '{"id":"%d","name":"resolution %d","description":""}' "$2" "$3" >"$1/resolution.json"
    listed '{"id":"%d","name":"priority %d","statusColor":"#111111"}' "$2" "$3" >"$1/priority.json"
    listed '{"id":"customfield_%d","name":"field %d","custom":true,"schema":{"type":"any","custom":"x:textfield"}}' \
        "$2" "$3" >"$1/field.json"
    echo '[{"id":"10000","key":"ORBIT","name":"Orbit"}]' >"$1/project.json"
}

# half KEY FIRST NUMBER: one half of the config, with as many rows of each kind.
half() {
    printf '{"plot": {"short": "%s"},\n' "$1"
    printf '"stands": ' && listed '{"code": "%d", "shown": "status %d"}' "$2" "$3"
    printf ', "forms": ' && listed '{"code": "%d", "shown": "issuetype %d"}' "$2" "$3"
    printf ', "ends": ' && listed '{"code": "%d", "shown": "resolution %d"}' "$2" "$3"
    printf ', "grades": ' && listed '{"code": "%d", "shown": "priority %d"}' "$2" "$3"
    printf ', "slots": ' && listed '{"code": "customfield_%d", "shown": "field %d"}' "$2" "$3"
    printf '}'
}

config_files() {
    jira "$folder/old" 20000 "$1"
    jira "$folder/new" 60000 "$1"
    { printf '{"near": ' && half ORBIT 20000 "$1" && printf ', "far": ' && half DEPOT 40000 "$1" && echo '}'; } \
        >"$folder/config.json"
}

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
