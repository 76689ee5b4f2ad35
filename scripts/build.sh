# Builds the program and its quick starts; scripts/bbsh and scripts/package read this. They set root, the
# folder of the project, and jdk.

say() { printf 'bbsh: %s\n' "$1" >&2; }

# The jars, in target/program; up_to_date tells whether another process has made them meanwhile.
build() (
    cd "$root" && mkdir -p target/program || exit
    if command -v flock >/dev/null; then
        exec 9>target/program/flock
        flock -n 9 || { say "waiting for another build" && flock 9; }
    else
        until ln -s $$ target/program/lock 2>/dev/null; do
            kill -0 "$(readlink target/program/lock)" 2>/dev/null && sleep 1 || rm -f target/program/lock
        done
        trap 'rm -f target/program/lock' EXIT
    fi
    up_to_date && exit
    say "building (about half a minute the first time)"
    touch target/program/started
    build_jars && install_program
)

build_jars() {
    local commit
    mkdir -p target/program || return
    commit=$(git -C "$root" describe --always --abbrev=12 --exclude '*' --dirty=' and changes' 2>/dev/null)
    rm -rf target/program/lib
    JAVA_HOME=$jdk ./mvnw -q -B -Dprogram.only "-Dcommit=${commit:-unknown}" package \
        >target/program/log 2>&1 </dev/null &&
        "$jdk/bin/java" src/build/WriteOut.java target/program/bbsh.jar target/program/lib/*.jar >>target/program/log 2>&1 || {
        cat target/program/log >&2
        say "the build failed"
        return 1
    }
}

# fill FOLDER: the program without a Java and without its cache. jars are those of the JVM's own loader: the
# cache is bound to their order, and first is that in which files are searched for at a start.
fill() {
    mkdir -p "$1/bin" "$1/app" && cp src/dist/bbsh "$1/bin" && cp src/dist/jvm.options target/program/bbsh.jar "$1/app" &&
        cp -R target/program/lib "$1/app" && (
        cd "$1/app" && ls lib/jline-*.jar && LC_ALL=C ls lib/{commons-logging,micrometer,slf4j,spring}-*.jar
    ) >"$1/app/jars" &&
        "$jdk/bin/jar" --create --no-manifest --date=1980-01-02T00:00:00Z --file="$1/app/start.jar" \
            -C src/dist spring.properties -C src/main/resources META-INF/services
}

# A build gets a folder of its own: it changes nothing under a running session or a cache.
install_program() {
    local app last='' old
    [ -e target/program/built ] && read -r last <target/program/built
    app=app-$(cat target/program/bbsh.jar target/program/lib/*.jar src/dist/* scripts/rehearsal* scripts/config-files.sh | cksum | tr -d ' ')
    for old in target/program/app-*; do
        [ "$old" = "target/program/$app" ] || [ "$old" = "target/program/${last%/app}" ] || rm -rf "$old"
    done
    if [ ! -d "target/program/$app" ]; then
        rm -rf "target/program/$app.new"
        fill "target/program/$app.new" && mv "target/program/$app.new" "target/program/$app" || return
    fi
    if [ ! -e "target/program/$app/app/large.aot" ]; then
        say "preparing quick starts"
        train "$PWD/target/program/$app" "$jdk/bin/java" || say "no quick starts: see $PWD/target/program/training/log"
    fi
    echo "$app/app" >target/program/built.new
    touch -r target/program/started target/program/built.new
    mv target/program/built.new target/program/built
}

# train FOLDER JAVA: rehearsals make three ahead-of-time caches. One halves the time of a start; that for
# sessions also knows the prompt and what a sync config needs, that for lines with large files the methods
# that read much: both would slow all other starts. An error in any of their lines means that they rehearsed
# something else, so then there is no cache. The JVM does not notice a cache that is older than its jars; here
# all are in one folder, which never changes.
train() (
    cd target/program && rm -rf training && mkdir -p training || exit
    export XDG_CONFIG_HOME=$PWD/training XDG_STATE_HOME=$PWD/training LC_ALL=C.UTF-8
    cp "$root"/scripts/samples/*.json training
    # shellcheck source=scripts/config-files.sh
    . "$root/scripts/config-files.sh" && folder=training config_files 200 || exit
    rehearsal "$1" "$2" bbsh rehearsal env </dev/null &&
        rm -rf training/large &&
        rehearsal "$1" "$2" session rehearsal-session in_terminal </dev/null &&
        grep -q 'undone: merge orbit depot' training/log &&
        "$jdk/bin/java" -cp "$1/app/bbsh.jar" "$root/src/test/java/dev/bbsh/backup/BackupGenerator.java" \
            training/site.xml 100000000 >>training/log 2>&1 &&
        rehearsal "$1" "$2" large rehearsal-large env </dev/null || { rm -f "$1"/app/*.aot && exit 1; }
    for cache in bbsh session large; do
        mv "$1/app/$cache.aot.new" "$1/app/$cache.aot" || exit
    done
)

# rehearsal FOLDER JAVA CACHE SCRIPT COMMAND...: every line of the script, run by a command, does its work.
rehearsal() {
    local app=$1/app to=$1/app/$3.aot.new java=$2 lines=$root/scripts/$4.bbsh app_jar=$1/app/bbsh.jar jars
    shift 4
    jars=$(printf ':%s' "$app/start.jar" && sed "s,^,:$app/," "$app/jars" | tr -d '\n') # as in the launcher
    "$@" "$java" "${memory[@]}" -XX:AOTCacheOutput="$to" "-Xbootclasspath/a$jars" -cp "$app/bbsh.jar" \
        dev.bbsh.shell.TrainingRun run "$lines" folder=target/program/training >training/log 2>&1 &&
        ! grep -q 'error:' training/log
}

# The terminal is that of the tests, which press the same keys. Without the usual tool, a pipe trains
# everything but the prompt.
in_terminal() {
    if script --version >/dev/null 2>&1; then
        timeout 240 "$jdk/bin/java" -cp "${app_jar:?}" "$root/src/test/java/dev/bbsh/shell/RealTerminal.java" \
            "$root/scripts/rehearsal.keys" "$@"
    else
        "$@" <"$root/scripts/rehearsal.keys"
    fi
}
