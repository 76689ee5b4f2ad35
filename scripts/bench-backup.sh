# The rows of `scripts/bench backup`; scripts/bench reads this. A row is a function that is called in
# each round and adds to times, and a line in backup_table. Inputs are generated once, in target/bench.

# media_zip NAME FILES BYTES: a ZIP of media, by src/build/MediaSample.java; leaves its name in $REPLY.
media_zip() {
    REPLY=target/bench/media/$1.zip
    if [ ! -e "$REPLY" ]; then
        "$jdk/bin/java" src/build/MediaSample.java "$REPLY.new.zip" "$2" "$3" && mv "$REPLY.new.zip" "$REPLY" || exit 2
    fi
}

# Gives each program the same start: no files of the last one, a disk that has finished writing, and
# memory that the machine really has, as for the other rows.
settle() {
    rm -rf "$folder"/{out,err,copy,parts}
    sync
    "$jdk/bin/java" "${memory[@]}" -Xms1g -Xmx1g -XX:+AlwaysPreTouch -version 2>/dev/null
}

cat_and_sync() { cat "$media" >"$folder/copy" && sync "$folder/copy"; }
media_split() { "$bbsh" -c "media split $media --part-size ${part_size:-2GB} --to $folder/parts"; }
media_check() { "$bbsh" -c "media check $entries"; }
unzip_list() { unzip -l "$entries"; }

media_rows() {
    ran cat_and_sync cat_and_sync
    ran media_split media_split
    ran media_check media_check
    ! has unzip || ran unzip_list unzip_list
}

# backup_xml BYTES: backups of about that size as XML, as a ZIP, and with a forbidden character in
# every 5,000th row.
backup_xml() {
    local generator=src/test/java/dev/bbsh/backup/BackupGenerator.java name
    for name in intact.xml intact.zip damaged.xml; do
        if [ ! -e "$folder/$name" ]; then
            "$jdk/bin/java" -cp "$app/bbsh.jar" "$generator" "$folder/new-$name" "$1" \
                $([ $name != damaged.xml ] || echo 5000) && mv "$folder/new-$name" "$folder/$name" || exit 2
        fi
    done
}

backup_load() { "$bbsh" -c "backup load $folder/intact.xml --as site" -c 'check site'; }
xmllint_stream() { xmllint --stream --noout "$folder/intact.xml"; }

xml_rows() {
    ran backup_load backup_load
    ! has xmllint || ran xmllint_stream xmllint_stream
    in_program CompareBackup "$folder/intact.xml" "$folder/intact.zip" "$folder/damaged.xml" "$folder"
}

# small_heap MB: a line about a backup of 5 GB in a heap of that size.
small_heap() {
    local done=failed
    "$jdk/bin/java" "-Xmx${1}m" -XX:+UseSerialGC -jar "$app/bbsh.jar" \
        -c "backup load $folder/large.xml --as site" -c 'check site' >"$folder/out" 2>"$folder/err" && done=works
    printf 'load and checks of %s MB with a heap of %s MB: %s\n' \
        "$(($(stat -c %s "$folder/large.xml") / 1000000))" "$1" "$done"
}

backup_table() {
    local size=$(($(stat -c %s "$media") / 1000000))
    row "media split of $size MB in $media_files files, with its proof : cat and sync" media_split cat_and_sync '<= 3 (stretch 2)'
    row 'media check of 1,000,000 entries : unzip -l' media_check unzip_list '<= 0.2 (stretch 0.1)'
    row 'backup load of 1 GB with all checks : bare parser' load bare '<= 1.3 (stretch 1.1)'
    row 'the same, with the start : xmllint --stream' backup_load xmllint_stream '<= 0.6 (stretch 0.45)'
    row 'backup load from a ZIP : from the plain file' loadZip load '<= 1.3 (stretch 1.1)'
    row 'backup clean of 1 GB with its proof : bare parser' clean bare '<= 1.5 (stretch 1.2)'
    row 'the start' start start ''
}

# The large ZIP needs three times its size on the disk: 4 GB in 100,000 files, or 1 GB in 25,000.
backup() {
    local round
    folder=target/bench/backup
    mkdir -p "$folder" target/bench/media
    media_files=100000
    [ "$(df --output=avail -k target/bench | tail -1)" -gt 16000000 ] || media_files=25000
    media_zip "media-$media_files" "$media_files" 40000 && media=$REPLY
    media_zip million 1000000 40 && entries=$REPLY
    backup_xml 1000000000
    for ((round = 0; round < rounds; round++)); do
        ran start start
        media_rows
        xml_rows
    done
    settle
    printf '\nbackups and media, %s rounds\n\n' "$rounds"
    echo '| what | ms | against, ms | ratio | wanted |'
    echo '| --- | --- | --- | --- | --- |'
    backup_table
    if [ "$(df --output=avail -k target/bench | tail -1)" -gt 16000000 ]; then
        [ -e "$folder/large.xml" ] || "$jdk/bin/java" -cp "$app/bbsh.jar" \
            src/test/java/dev/bbsh/backup/BackupGenerator.java "$folder/large.xml" 5000000000 || exit 2
        echo
        small_heap 512
        small_heap 256
    fi
}
