# The rows of `scripts/bench files [ISSUES...]`; scripts/bench reads this. One export in several forms: packed
# with gzip and ZIP, and in UTF-16, and damaged in three ways. Each is loaded by a process of its own; a damaged
# one is explained, and refused.

# form_files: makes the forms, unless an earlier run has left them.
form_files() {
    [ ! -e "$folder/all-forms" ] || return 0
    gzip -kf "$orbit" &&
        rm -f "$orbit.zip" && "$jdk/bin/jar" --create --no-manifest --file "$orbit.zip" -C "$folder" orbit.json &&
        iconv -f UTF-8 -t UTF-16 "$orbit" >"$folder/utf16.json" &&
        damaged_forms &&
        touch "$folder/all-forms" || exit 2
}

# damaged_forms: an export that is cut off, one without a comma, and one with a byte that is not UTF-8.
damaged_forms() {
    local size lines
    size=$(stat -c %s "$orbit")
    lines=$(wc -l <"$orbit")
    head -c $((size / 10 * 9)) "$orbit" >"$folder/cut.json" &&
        awk -v from=$((lines / 2)) 'NR > from && !done && /"localIssueKey"/ { done = sub(/,$/, "") } 1' \
            "$orbit" >"$folder/comma.json" &&
        awk -v from=$((lines / 2)) 'NR > from && !done && /"localIssueKey"/ { done = sub(/ORBIT/, "ORBIT\377") } 1' \
            "$orbit" >"$folder/byte.json"
}

load_form() { "$bbsh" -c "load $1"; }
# Refused, as it should be.
load_damaged() { ! "$bbsh" -c "load $1" 2>/dev/null; }
unpack() { gzip -dc "$orbit.gz"; }

# loaded NAME: gives it the median of a load, less that of the start.
loaded() {
    local whole
    median "load-$1" && whole=$REPLY
    median start && times[$1]=$((${whole:-0} - ${REPLY:-0}))
}

# resident_row WHAT FILE WANTED: the memory for a file, less that of an empty session, against the plain size.
resident_row() {
    local empty bytes
    resident '' && empty=$REPLY
    resident "$2"
    bytes=$(stat -c %s "$orbit")
    awk -v what="$1" -v kib="$((REPLY - empty))" -v bytes="$bytes" -v wanted="$3" 'BEGIN {
        printf "| %s | %d | %d | %.2f | %s |\n", what, kib, bytes / 1024, kib * 1024 / bytes, wanted }'
}

form_table() {
    local each
    printf '\n%s issues, %s MB a file, %s rounds\n\n' "$1" "$(($(stat -c %s "$orbit") / 1000000))" "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    for each in plain gzip zip utf16 cut comma byte; do loaded $each; done
    row 'load of a .gz, less the start : gzip -dc' gzip unpack '<= 0.9'
    row 'load of a .zip, less the start : gzip -dc' zip unpack '<= 0.9'
    row 'the same, processor time with the start : gzip -dc' load-zip-processor unpack-processor ''
    row 'load of UTF-16, less the start : of UTF-8' utf16 plain '<= 2'
    row 'the same, processor time with the start' load-utf16-processor load-plain-processor ''
    row 'a file that is cut off, explained : load of the whole one' cut plain '<= 12'
    row 'a file without a comma, explained : the same' comma plain '<= 12'
    row 'a file with a byte that is not UTF-8, explained : the same' byte plain '<= 16'
    [ ! -r /proc/self/status ] || {
        resident_row 'resident after a load of a .gz, KiB : the unpacked file' "$orbit.gz" '<= 1.5'
        resident_row 'resident after a load of a .zip, KiB : the unpacked file' "$orbit.zip" '<= 1.5'
        resident_row 'resident after a load of UTF-16, KiB : the file in UTF-8' "$folder/utf16.json" '<= 2'
    }
}

files_bench() {
    local size round each
    for size in "${sizes[@]}"; do
        files "$size"
        form_files
        for ((round = 0; round < rounds; round++)); do
            ran start start
            ran unpack unpack
            ran load-plain load_form "$orbit"
            ran load-gzip load_form "$orbit.gz"
            ran load-zip load_form "$orbit.zip"
            ran load-utf16 load_form "$folder/utf16.json"
            for each in cut comma byte; do ran load-$each load_damaged "$folder/$each.json"; done
        done
        form_table "$size"
    done
}
