# The rows of `scripts/bench start`; scripts/bench reads this. One command from start to exit, and the time
# until a prompt is on the screen; the packaged program and the same one with the JDK, in turn with others.

settle() { rm -f "$folder"/{out,err}; }

# prompt PATTERN COMMAND...: until a terminal shows the pattern.
prompt() {
    local pattern=$1 screen='' piece shell
    shift
    coproc SHOWN { exec script -qfc "stty cols 100 rows 30; $(printf '%q ' "$@")" /dev/null; }
    while [[ $screen != *$pattern* ]]; do
        IFS= read -r -t 20 -N 1 piece <&"${SHOWN[0]}" || return
        screen+=$piece
    done
    # At once: the end of the program is not measured. Without its terminal, jshell would run forever.
    shell=$(pgrep -P "$SHOWN_PID") || shell=
    kill -KILL "$SHOWN_PID"
    [ -z "$shell" ] || kill -KILL -- "-$shell" 2>/dev/null || true
    wait "$SHOWN_PID" 2>/dev/null || true
}

bare_java() { "$jdk/bin/java" -Xshare:auto -cp "$folder" Nothing; }
packaged() { "$archive/bin/bbsh" -c exit; }
with_jdk() { "$bbsh" -c exit; }
jshell_command() { echo /exit | "$jdk/bin/jshell" -s -; }
node_command() { node -e 0; }
jq_command() { jq -n 0; }
packaged_prompt() { prompt 'bbsh' "$archive/bin/bbsh" --no-journal; }
jshell_prompt() { prompt 'jshell>' "$jdk/bin/jshell"; }
node_prompt() { prompt '> ' node; }

start_bench() {
    local round each
    folder=target/bench/start
    mkdir -p "$folder"
    rm -rf target/dist && scripts/package >"$folder/package" || exit 2
    rm -rf "${folder:?}/archive" && mkdir "$folder/archive" && tar xzf target/dist/bbsh-*-*-*.tar.gz -C "$folder/archive" || exit 2
    archive=$(echo "$PWD/$folder"/archive/bbsh-*)
    built "$PWD" >/dev/null
    echo 'public class Nothing { public static void main(String[] a) {} }' >"$folder/Nothing.java"
    "$jdk/bin/javac" -d "$folder" "$folder/Nothing.java" || exit 2
    for ((round = 0; round < rounds; round++)); do
        for each in bare_java packaged with_jdk jshell_command; do ran "$each" "$each"; done
        has jq && ran jq_command jq_command
        has node && ran node_command node_command
        if script --version >/dev/null 2>&1; then
            ran packaged_prompt packaged_prompt
            ran jshell_prompt jshell_prompt
            has node && ran node_prompt node_prompt
        fi
    done
    printf '\nthe start, %s rounds\n\n' "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    row 'one command : jshell' packaged jshell_command '<= 0.10'
    row 'one command : a bare JVM' packaged bare_java '<= 4'
    row 'one command : the same with the JDK' packaged with_jdk '<= 1'
    row 'one command : node' packaged node_command ''
    row 'one command : jq' packaged jq_command ''
    row 'first prompt : jshell' packaged_prompt jshell_prompt '<= 0.15'
    row 'first prompt : node' packaged_prompt node_prompt ''
}
