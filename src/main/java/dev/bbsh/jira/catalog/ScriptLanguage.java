package dev.bbsh.jira.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A language of the script that collects the responses of a Jira site. */
public enum ScriptLanguage {
    /** Bash 3.2 or newer, with curl: Linux, macOS, and Windows with Git. */
    BASH("sh", "bash ") {
        @Override
        String ask(ApiRequest request) {
            String function =
                    switch (request.how()) {
                        case ONE -> "one";
                        case PAGES -> "pages";
                        case LISTS -> "lists";
                    };
            return function + " '" + request.address() + "' '" + request.file() + "' || true\n";
        }

        @Override
        String options() {
            return "options || true\n";
        }

        @Override
        String created(String project) {
            return "created " + project + " || true\n";
        }

        @Override
        String contents(List<String> issues) {
            return "contents <<'KEYS' || true\n" + lines(issues) + "KEYS\n";
        }
    },

    /** Windows PowerShell 5.1, which is part of Windows, or a newer PowerShell. */
    POWERSHELL("ps1", "powershell -ExecutionPolicy Bypass -File ") {
        @Override
        String ask(ApiRequest request) {
            String arguments = " '" + request.address() + "' '" + request.file() + "'";
            return switch (request.how()) {
                case ONE -> "Get-One" + arguments + "\n";
                case PAGES -> "[void] (Get-Pages" + arguments + ")\n";
                case LISTS -> "Get-Lists" + arguments + "\n";
            };
        }

        @Override
        String options() {
            return "Get-Options\n";
        }

        @Override
        String created(String project) {
            return "Get-Created '" + project + "'\n";
        }

        @Override
        String contents(List<String> issues) {
            return "Get-Contents @'\n" + lines(issues) + "'@\n";
        }

        @Override
        String ended(String script) {
            return script.replace("\n", "\r\n");
        }
    };

    private final String extension;
    private final String runner;

    ScriptLanguage(String extension, String runner) {
        this.extension = extension;
        this.runner = runner;
    }

    /** The name of the script for a site, such as {@code request-new.ps1}. */
    public String file(JiraInstance instance) {
        return "request-" + instance.word() + "." + extension;
    }

    /** The line with which an administrator starts the script. */
    public String start(JiraInstance instance) {
        return runner + file(instance);
    }

    /** The line that asks for something; a failure is reported there, and stops nothing. */
    abstract String ask(ApiRequest request);

    /** The line that asks Jira Cloud for the options of all fields. */
    abstract String options();

    /** The line that asks for the values allowed in a new issue of a project. */
    abstract String created(String project);

    /** The lines that ask for the comments and attachments of issues. */
    abstract String contents(List<String> issues);

    /** The script with the line ends of its system. */
    String ended(String script) {
        return script;
    }

    /** The script without what is asked for. */
    String template() {
        String name = "request." + extension;
        try (InputStream file =
                Objects.requireNonNull(ScriptLanguage.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
