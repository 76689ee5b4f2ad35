package dev.bbsh.shell.contract;

/** The answer of a command, which the loop carries out. */
public sealed interface Answer
        permits Outcome,
                Question,
                Question.SecretQuestion,
                Question.TextQuestion,
                Question.PromptAnswer,
                LoopRequest {}
