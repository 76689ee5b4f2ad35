#!/usr/bin/env bash
# Collects what exists in a Jira site (fields, statuses, users and so on) and packs the responses
# into jira-old.zip, to be sent back. It only reads: nothing is changed in Jira.
#
# Needs bash and curl. The token is hidden while you type it. It is not stored and is never part of
# a command line. If the script is interrupted, start it again: it continues where it stopped.
set -euo pipefail
umask 077

site=''
root='/rest/api/2/'
folder='jira-old'
cloud=no
log=$folder.log
answers=0
refused=0

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "stopped: $*"
    exit 1
}

# ask VARIABLE TEXT [-s]: reads a line; with -s without showing it.
ask() {
    printf '%s: ' "$2" >&2
    IFS= read -r ${3:+"$3"} "$1" || stop 'no input'
    [ -z "${3:-}" ] || say ''
}

sign_in() {
    local user token
    [ -n "$site" ] || ask site 'URL of the Jira site, such as https://jira.example.com'
    site=${site%/}
    case $site in
    https://* | http://*) ;;
    *) stop "'$site' is not a valid URL (must start with https://)" ;;
    esac
    if [ "$cloud" = yes ]; then
        ask user 'e-mail address of your Atlassian account'
        ask token 'API token (hidden)' -s
    else
        ask user 'user name (leave it empty for a personal access token)'
        ask token 'password or personal access token (hidden)' -s
    fi
    [ -n "$token" ] || stop 'no token given'
    if [ -n "$user" ]; then
        authorization="Basic $(printf '%s' "$user:$token" | base64 | tr -d '\r\n')"
    else
        case $token in
        *[!A-Za-z0-9._~+/=-]*) stop 'this is not a valid personal access token' ;;
        esac
        authorization="Bearer $token"
    fi
}

# get ADDRESS FILE [perhaps [BODY]]: requests it once, unless the response is saved; false if there
# is none. A body is that of a search.
get() {
    local file=$folder/$2.json code first send=()
    [ -z "${4:-}" ] || send=(-H 'Content-Type: application/json' --data "$4")
    [ ! -s "$file" ] || return 0
    mkdir -p "${file%/*}"
    # The token goes through a pipe: the list of processes shows no command line with it.
    code=$(printf 'header = "Authorization: %s"\n' "$authorization" |
        curl -sS -K - --retry 5 --connect-timeout 30 --max-time 600 -g -H 'Accept: application/json' \
            ${send[@]+"${send[@]}"} -o "$file.part" -w '%{http_code}' "$site$root$1" 2>>"$log") || code=000
    first=$(head -c 1 "$file.part" 2>/dev/null || true)
    case $code$first in
    200'{' | 200'[')
        mv "$file.part" "$file"
        answers=$((answers + 1))
        [ $((answers % 50)) != 0 ] || say "responses saved: $answers"
        return 0
        ;;
    esac
    rm -f "$file.part"
    case $code in
    401) stop "Jira doesn't accept the user name or the token" ;;
    000) stop "no connection to $site (see $log)" ;;
    200) code='not JSON, perhaps a login page' ;;
    esac
    if [ "${3:-}" != perhaps ]; then
        refused=$((refused + 1))
        say "request failed: $1 ($code)"
        printf 'request failed: %s (%s)\n' "$1" "$code" >>"$log"
    fi
    return 1
}

# number NAME FILE: the first number in a field with this name, or 0.
number() {
    local found
    found=$({ grep -o "\"$1\": *[0-9][0-9]*" "$2" || true; } | sed -n '1s/.*[^0-9]//p')
    printf '%s' "${found:-0}"
}

# more FILE: true if a page says that more pages follow.
more() {
    if grep -q '"isLast": *[tf]' "$1"; then
        grep -q '"isLast": *false' "$1"
    else
        [ $(($(number startAt "$1") + $(number maxResults "$1"))) -lt "$(number total "$1")" ]
    fi
}

one() { get "$1" "$2"; }

# behind ADDRESS: the character before another parameter, ? or &.
behind() { case $1 in *\?*) printf '&' ;; *) printf '?' ;; esac; }

# pages ADDRESS FILE: FILE.json, FILE-50.json and so on, until the last page.
pages() {
    local start=0 name size
    while :; do
        name=$2
        [ "$start" = 0 ] || name=$2-$start
        get "$1$(behind "$1")startAt=$start&maxResults=100" "$name" "${3:-}" || return 1
        size=$(number maxResults "$folder/$name.json")
        if [ "$size" = 0 ] || ! more "$folder/$name.json"; then
            return 0
        fi
        start=$((start + size))
    done
}

# lists ADDRESS FILE: lists without a total; the last one is empty.
lists() {
    local start=0 name size wanted=200 turns
    for turns in {1..1000}; do
        name=$2
        [ "$start" = 0 ] || name=$2-$start
        get "$1$(behind "$1")startAt=$start&maxResults=$wanted" "$name" || return 0
        size=$({ grep -o '"displayName":' "$folder/$name.json" || true; } | wc -l | tr -d ' ')
        if [ "$size" = 0 ]; then
            [ "$start" = 0 ] || rm -f "$folder/$name.json"
            return 0
        fi
        # Cloud leaves hidden users out of a page; other sites return fewer than requested.
        [ "$cloud" = yes ] && start=$((start + wanted)) || start=$((start + size))
    done
    say "more than $turns pages of $2: the rest was left out"
}

# ids FILE...: the numeric IDs.
ids() { { grep -oh '"id": *"[0-9][0-9]*"' "$@" || true; } | tr -dc '0-9\n'; }

# The contexts and options of all select fields.
options() {
    local kinds='select\|multiselect\|radiobuttons\|multicheckboxes\|cascadingselect' field context
    [ -s "$folder/field.json" ] || return 0
    for field in $({ grep -o "\"custom\": *\"[^\"]*:\($kinds\)\", *\"customId\": *[0-9]*" "$folder/field.json" || true; } |
        sed 's/.*[^0-9]//'); do
        field=field/customfield_$field/context
        pages "$field" "$field" || continue
        pages "$field/projectmapping" "$field/projectmapping" perhaps || true
        for context in $(ids "$folder/$field"*.json); do
            pages "$field/$context/option" "$field/$context/option" || true
        done
    done
}

# created PROJECT: the values allowed in a new issue, in the ways of older and newer versions.
created() {
    local type address=issue/createmeta/$1/issuetypes file=project/$1/createmeta
    get "issue/createmeta?projectKeys=$1&expand=projects.issuetypes.fields" "$file" perhaps && return 0
    pages "$address" "$file/issuetypes" || return 0
    for type in $(ids "$folder/$file/issuetypes"*.json); do
        pages "$address/$type" "$file/$type" || true
    done
}

# The comments and attachments of the issues whose keys are on standard input, a hundred at a time.
contents() {
    local key keys=()
    while IFS= read -r key; do
        keys+=("$key")
        if [ ${#keys[@]} = 100 ]; then
            search "${keys[@]}"
            keys=()
        fi
    done
    [ ${#keys[@]} = 0 ] || search "${keys[@]}"
}

# search KEY...: the issues by a search. Jira refuses one with an unknown key: then each alone.
search() {
    local query file key
    query=$(printf '%s, ' "$@")
    query="\"jql\": \"key in (${query%, })\", \"fields\": [\"comment\", \"attachment\"], \"maxResults\": 100"
    file=search/$1-$(printf '%s' "$query" | cksum | tr ' ' '-')
    if found "$query" "$file"; then
        for key in $(partly "$folder/$file"*.json); do
            pages "issue/$key/comment" "issue/$key/comment" || true
        done
    else
        for key in "$@"; do alone "$key"; done
    fi
}

# found QUERY FILE: FILE.json, FILE-2.json and so on, until the last page of a search.
found() {
    local page name=$2 token='' start=0 next size
    for page in {2..1000}; do
        if [ "$cloud" = yes ]; then
            get search/jql "$name" perhaps "{$1$token}" || return 1
            next=$({ grep -o '"nextPageToken": *"[^"]*"' "$folder/$name.json" || true; } | sed -n '1s/.*"\([^"]*\)"/\1/p')
            if [ -z "$next" ] || grep -q '"isLast": *true' "$folder/$name.json"; then
                return 0
            fi
            token=", \"nextPageToken\": \"$next\""
        else
            get search "$name" perhaps "{$1, \"startAt\": $start}" || return 1
            size=$(number maxResults "$folder/$name.json")
            if [ "$size" = 0 ] || ! more "$folder/$name.json"; then
                return 0
            fi
            start=$((start + size))
        fi
        name=$2-$page
    done
    say "more than $page pages of $2: the rest was left out"
}

# partly FILE...: the issues of which a search has some comments only. Cloud has 20 at most.
partly() {
    local file
    for file in "$@"; do
        { grep -o '"key": *"[A-Za-z][A-Za-z0-9_]*-[0-9]*"\|"maxResults": *[0-9]*\|"total": *[0-9]*' "$file" || true; } |
            tr -d '" ' | awk -F: -v cloud="$cloud" '
                $1 == "key" { key = $2; most = "" }
                $1 == "maxResults" { most = $2 }
                $1 == "total" {
                    if (key != "" && most != "" && ($2 > most + 0 || cloud == "yes" && $2 >= 20)) print key
                    key = ""
                }'
    done
}

# alone KEY: one issue, and all of its comments.
alone() {
    local file=$folder/issue/$1.json
    get "issue/$1?fields=comment,attachment" "issue/$1" || return 0
    if [ "$(number total "$file")" -gt "$(number maxResults "$file")" ]; then
        pages "issue/$1/comment" "issue/$1/comment" || true
    fi
}

pack() {
    rm -f "$folder.zip"
    if command -v zip >/dev/null; then
        zip -qr "$folder.zip" "$folder"
    elif command -v python3 >/dev/null; then
        python3 -m zipfile -c "$folder.zip" "$folder"
    elif tar --version 2>/dev/null | grep -q bsdtar; then
        tar -a -cf "$folder.zip" "$folder"
    else
        say "zip is missing: pack the folder $folder into a zip file yourself and send that back"
        return 0
    fi
    say "send this back: $folder.zip"
}

command -v curl >/dev/null || stop 'curl is missing'
sign_in
mkdir -p "$folder"
: >"$log"
one 'serverInfo' 'serverInfo' || true
one 'project' 'project' || true
one 'field' 'field' || true
one 'issuetype' 'issuetype' || true
one 'status' 'status' || true
one 'project/ORBIT/statuses' 'project/ORBIT/statuses' || true
one 'issue/ORBIT-12/transitions' 'issue/ORBIT-12/transitions' || true
one 'issue/ORBIT-13/transitions' 'issue/ORBIT-13/transitions' || true
one 'issue/ORBIT-17/transitions' 'issue/ORBIT-17/transitions' || true
one 'issue/ORBIT-18/transitions' 'issue/ORBIT-18/transitions' || true
one 'issue/ORBIT-31/transitions' 'issue/ORBIT-31/transitions' || true
one 'issue/ORBIT-32/transitions' 'issue/ORBIT-32/transitions' || true
one 'issue/ORBIT-40/transitions' 'issue/ORBIT-40/transitions' || true
one 'priority' 'priority' || true
one 'resolution' 'resolution' || true
one 'issueLinkType' 'issueLinkType' || true
one 'project/ORBIT/components' 'project/ORBIT/components' || true
one 'project/ORBIT/versions' 'project/ORBIT/versions' || true
lists 'user/search?username=.' 'users' || true
created ORBIT || true
contents <<'KEYS' || true
ORBIT-12
ORBIT-13
ORBIT-17
ORBIT-18
ORBIT-31
ORBIT-32
ORBIT-40
KEYS
say "responses saved: $answers, requests failed: $refused"
[ "$answers" -gt 0 ] || [ -n "$(ls -A "$folder")" ] || stop 'there is nothing to send back'
pack
