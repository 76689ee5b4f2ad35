# The rows of `scripts/bench live`; scripts/bench reads this. A small Jira of the tests runs as a
# program of its own; it answers each request after 50 ms.

# peer FIELDS USERS ISSUES COMMENTS LIMIT: starts one for $url, with LIMIT requests a second (0: any).
peer() {
    : >"$folder/address"
    exec {hold}> >("$jdk/bin/java" "-Dpeer.padding=${padding:-0}" -cp "$app/bbsh.jar:$app/lib/*" \
        src/test/java/dev/bbsh/jira/peer/PeerProgram.java "$1" "$2" "$3" "$4" 50 "$5" >"$folder/address")
    until [ -s "$folder/address" ]; do sleep 0.2; done
    url=$(<"$folder/address")
}

end_peer() { exec {hold}>&-; }

settle() { rm -f "$folder"/{out,err}; }

# fetch COMMAND...: in a session that is connected.
fetch() {
    local line lines=()
    for line; do lines+=(-c "$line"); done
    TOKEN=secret "$bbsh" -c "jira connect peer $url --user mia@example.com --token-env TOKEN" "${lines[@]}"
}

fetch_all() { fetch 'catalog fetch --as live --project ORBIT'; }
fetch_contents() {
    fetch "load $folder/orbit.json" 'case --moving ORBIT' \
        'catalog fetch --as live --kind issuetype --contents orbit'
}

# In a heap that is much smaller than the answers, 4 KB a user: a catalog keeps little of them.
fetch_bounded() {
    TOKEN=secret "$jdk/bin/java" "-Xmx${heap}m" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        -cp "$app/bbsh.jar:$app/lib/*" dev.bbsh.shell.Bbsh --no-journal \
        -c "jira connect peer $url --user mia@example.com --token-env TOKEN" \
        -c 'catalog fetch --as live --kind user'
}

# bounded USERS: the megabytes of the answers, and those of the heap in which they were fetched.
bounded() {
    heap=$((64 + $1 / 1000))
    padding=4000 peer 1 "$1" 0 2 0
    unset 'times[bounded]'
    ran bounded fetch_bounded
    if [ -n "${times[bounded]-}" ]; then
        times[answers]+=" $(($1 * 4 / 1000))"
        times[heap]+=" $heap"
    else
        echo "not fetched in $heap MB: $(tail -n 2 "$folder/out" "$folder/err")" >&2
    fi
    end_peer
}

# One request after the other, the same ones.
curl_loop() {
    local path body
    while IFS=$'\t' read -r path body; do
        curl -sS -u mia@example.com:secret ${body:+-d "$body"} "$url$path" >/dev/null || return
    done <"$folder/requests"
}

# asked: the requests that the peer got, in $folder/requests; their number in $REPLY.
asked() {
    curl -sS -u mia@example.com:secret "$url/peer/requests" >"$folder/requests"
    REPLY=$(grep -c . "$folder/requests")
}

# limited NAME COMMAND: a fetch, and the time that ten requests a second allow for it.
limited() {
    sleep 2
    ran "$1" "$2"
    asked
    times[allowed_$1]+=" $((REPLY * 100))"
    counted=$REPLY
}

live() {
    local round all many users=100000
    [ ${#sizes[@]} -gt 1 ] || users=${sizes[0]}
    folder=target/bench/live
    mkdir -p "$folder"
    [ -e "$folder/orbit.json" ] || "$bbsh" -c "sample $folder --size 10000" || exit 2
    for ((round = 0; round < rounds; round++)); do
        ran start start
        peer 10 230 0 2 0
        ran all fetch_all
        asked && all=$REPLY
        ran loop curl_loop
        end_peer
        peer 90 4000 0 2 0
        ran large fetch_all
        asked && many=$REPLY
        ran large_loop curl_loop
        end_peer
        peer 10 230 10000 25 10
        limited limited fetch_all
        limited contents fetch_contents
        end_peer
        bounded "$users"
    done
    printf '\na live site that answers in 50 ms, %s rounds\n\n' "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    row "catalog fetch, $all requests : curl, one after the other" all loop '<= 0.17'
    row "catalog fetch, $many requests : curl, one after the other" large large_loop '<= 0.17'
    row 'the first, 10 requests a second allowed : what the limit allows' limited allowed_limited '<= 1.2'
    row "comments of 10,000 issues, $counted requests : what the limit allows" contents allowed_contents '<= 1.2'
    row "MB of answers with $users users : MB of heap in which they are fetched" answers heap '>= 2 (100,000)'
    row 'the start' start start ''
}
