# The rows of `scripts/bench live`; scripts/bench reads this. A small Jira of the tests runs as a
# program of its own; it answers each request after 50 ms.

# peer FIELDS USERS ISSUES COMMENTS LIMIT: starts one for $url, with LIMIT requests a second (0: any).
peer() {
    : >"$folder/address"
    exec {hold}> >("$jdk/bin/java" -cp "$app/bbsh.jar:$app/lib/*" \
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
    local round all many
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
    done
    printf '\na live site that answers in 50 ms, %s rounds\n\n' "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    row "catalog fetch, $all requests : curl, one after the other" all loop '<= 0.17'
    row "catalog fetch, $many requests : curl, one after the other" large large_loop '<= 0.17'
    row 'the first, 10 requests a second allowed : what the limit allows' limited allowed_limited '<= 1.2'
    row "comments of 10,000 issues, $counted requests : what the limit allows" contents allowed_contents '<= 1.2'
    row 'the start' start start ''
}
