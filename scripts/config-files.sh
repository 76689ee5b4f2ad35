# A config under names that no rule knows, and the catalogs of the old and the new Jira; other scripts read this.

# listed FORMAT FIRST NUMBER: an array of items; FORMAT gets the ID and the number.
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

# config_files NUMBER: writes $folder/config.json and the catalogs of both Jiras, with so many items of each kind.
config_files() {
    jira "$folder/old" 20000 "$1"
    jira "$folder/new" 60000 "$1"
    { printf '{"near": ' && half ORBIT 20000 "$1" && printf ', "far": ' && half DEPOT 40000 "$1" && echo '}'; } \
        >"$folder/config.json"
}
