package dev.bbsh.repair.wrapped.notation;

import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that contain a document in a form that another program can convert back. */
public final class ForeignFormat implements Recogniser {

    private record Format(String name, Pattern start, String what, String advice) {}

    private static final List<Format> ALL =
            List.of(
                    new Format(
                            "rtf",
                            Pattern.compile("\\{\\\\rtf\\d"),
                            "an RTF document",
                            "open it in a word processor and save it as plain text (UTF-8)"),
                    new Format(
                            "hex-dump",
                            Pattern.compile("0{4,8}:? {1,2}(?:[0-9a-f]{2} ?){2,16}"),
                            "a hex dump",
                            "xxd -r FILE > FILE.json     (in a terminal, then load FILE.json)"),
                    new Format(
                            "powershell-display",
                            Pattern.compile("StatusCode\\s+: \\d{3}\\s"),
                            "screen output of PowerShell's Invoke-WebRequest, which cuts off the"
                                    + " response",
                            "repeat the request with -OutFile answer.json"),
                    new Format(
                            "yaml",
                            Pattern.compile(
                                    "(?:---\\s+)?(?:first|second)Connector:\\s*\\r"
                                            + "?\\n"
                                            + "\\s*-?\\s*\\w+:"),
                            "YAML",
                            "yq -o=json FILE > FILE.json     (in a terminal, then load"
                                    + " FILE.json)"));

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(400);
        return ALL.stream()
                .filter((format) -> format.start().matcher(start).lookingAt())
                .findFirst()
                .map((it) -> Wrapping.Refused.of(it.name(), it.what(), it.advice()));
    }
}
