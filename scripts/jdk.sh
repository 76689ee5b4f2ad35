# Finds a JDK; other scripts read this.
needed=25

# The options of the program, for what is compared with it.
memory=("@$(cd "${BASH_SOURCE[0]%/*}/.." && pwd -P)/src/dist/jvm.options")

# is_jdk FOLDER: true for a JDK that is new enough; leaves its version in $REPLY.
is_jdk() {
    local line
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=*)
            REPLY=${line#*\"}
            REPLY=${REPLY%%\"*}
            [ "${REPLY%%[!0-9]*}" -ge $needed ] 2>/dev/null
            return
            ;;
        esac
    done <"$1/release"
    return 1
}

# Sets jdk, the folder of a JDK that is new enough, and version; if there is none, prints how to install one.
find_jdk() {
    local home
    if [ -n "${JAVA_HOME-}" ] && is_jdk "$JAVA_HOME"; then
        jdk=$JAVA_HOME version=$REPLY
        return
    fi
    if home=$(command -v java); then
        home=$(readlink -f "$home")
        home=${home%/bin/java}
        is_jdk "$home" && jdk=$home version=$REPLY && return
    fi
    for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/* /opt/java/*; do
        is_jdk "$home" && jdk=$home version=$REPLY && return
    done
    cat >&2 <<END
bbsh: no JDK $needed or newer in JAVA_HOME, on PATH or in the usual folders
  install one: https://adoptium.net/temurin/releases/?version=$needed
               Debian, Ubuntu: apt install openjdk-$needed-jdk     macOS: brew install openjdk@$needed
  or name it:  JAVA_HOME=/path/to/jdk-$needed
END
    return 1
}
