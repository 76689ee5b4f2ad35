# The rows of `scripts/bench customers`; scripts/bench reads this. The pairs of many customers, 1,000 issues a
# side, are merged and saved: by jq in a loop, by one script in a loop, and by one process that runs the script
# for each. jq doesn't wait until a file is on the disk, so it is also run with a sync of each.

settle() { rm -f "$folder"/{out,err} "$folder"/*/{merged,jq}.json; }

jq_loop() {
    local each
    for each in "$folder"/*/; do
        jq -s '{firstConnector: .[1].firstConnector, secondConnector: .[0].firstConnector}' \
            "$each"{orbit,depot}.json >"${each}jq.json" || return
    done
}
synced_jq_loop() {
    local each
    for each in "$folder"/*/; do
        jq -s '{firstConnector: .[1].firstConnector, secondConnector: .[0].firstConnector}' \
            "$each"{orbit,depot}.json >"${each}jq.json" && sync "${each}jq.json" || return
    done
}
script_loop() {
    local each
    for each in "$folder"/*/; do
        "$bbsh" run "$folder/customer.bbsh" "folder=$each" || return
    done
}
one_process() { "$bbsh" run "$folder/all.bbsh"; }

customers() {
    local round each count=${sizes[0]}
    folder=$PWD/target/bench/customers
    rm -rf "$folder"
    mkdir -p "$folder"
    "$bbsh" -c "sample $folder/1 --size 1000" >"$folder/out" 2>&1 || exit 2
    for ((each = 2; each <= count; each++)); do cp -R "$folder/1" "$folder/$each"; done
    cat >"$folder/customer.bbsh" <<'END'
load ${folder}/orbit.json ${folder}/depot.json
merge orbit depot --moving ORBIT --as merged
save merged ${folder}/merged.json --overwrite
close merged
close orbit
close depot
END
    for each in "$folder"/*/; do echo "run $folder/customer.bbsh folder=$each"; done >"$folder/all.bbsh"
    for ((round = 0; round < rounds; round++)); do
        has jq && ran jq_loop jq_loop
        has jq && ran synced_jq_loop synced_jq_loop
        ran script_loop script_loop
        ran one_process one_process
    done
    printf '\n%s customers, 1,000 issues a side, %s rounds\n\n' "$count" "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    row 'jq in a loop : one process' jq_loop one_process '>= 4'
    row 'jq in a loop, each file synced : one process' synced_jq_loop one_process ''
    row 'jq in a loop : one process, processor time' jq_loop-processor one_process-processor ''
    row 'jq in a loop : one script in a loop' jq_loop script_loop '>= 1'
    row 'jq in a loop : one script in a loop, processor time' jq_loop-processor script_loop-processor ''
    rm -rf "$folder"
}
