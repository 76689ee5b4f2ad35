package dev.bbsh.shell.contract;

import dev.bbsh.jira.live.http.Secret;

import java.util.function.Function;

/**
 * A question for a token or password. At the prompt the loop reads it without showing it; nothing
 * of it gets into a history, a journal or a recording. Everywhere else the command fails with the
 * ways to give it.
 *
 * @param prompt the words before the cursor, such as {@code Password of mia (hidden): }
 * @param unanswered the error where there is no prompt
 * @param advice the line to type there
 * @param then the outcome for the secret; its recorded line names a variable or a file
 */
public record SecretQuestion(
        String prompt, String unanswered, String advice, Function<Secret, Outcome> then)
        implements Answer {}
