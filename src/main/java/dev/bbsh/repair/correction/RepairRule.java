package dev.bbsh.repair.correction;

import dev.bbsh.text.EnumWords;

/** The kinds of repair, each with the sentence that explains it. */
public enum RepairRule {
    MISSING_COMMA("a comma was missing between two values"),
    EXTRA_COMMA("a comma with nothing on one side"),
    TRAILING_COMMA("trailing comma before a closing bracket"),
    MISSING_COLON("a colon was missing between a key and its value"),
    EXTRA_COLON("a colon that isn't between a key and a value"),
    MISSING_OPENING_BRACKET("a bracket is closed that was never opened"),
    EXTRA_OPENING_BRACKET("this bracket is never closed"),
    MISSING_CLOSING_BRACKET("a bracket was opened and never closed"),
    EXTRA_CLOSING_BRACKET("this bracket closes nothing"),
    WRONG_TOKEN("a different character belongs here"),
    MISSING_QUOTE("a quote was missing"),
    EXTRA_QUOTE("one quote too many"),
    UNESCAPED_QUOTE("a quote inside a string needs a backslash"),
    OTHER_QUOTES("JSON requires straight double quotes"),
    UNQUOTED_KEY("a key needs double quotes"),
    UNQUOTED_VALUE("text needs double quotes"),
    FOREIGN_LITERAL("JSON uses true, false and null"),
    ESCAPE("JSON doesn't know this escape"),
    CONTROL_CHARACTER("a control character inside a string must be escaped"),
    FOLD("a line break inside a string"),
    FOLDED_VALUE("a line break inside a number, a word or an escape"),
    FOLDED_LINES("a program folded every line at the same width"),
    NOT_A_NUMBER("JSON has no such value"),
    COMMENT("JSON has no comments"),
    QUOTE_MARK("email programs put this mark before a quoted line"),
    ODD_SPACE("only spaces, tabs and line breaks may separate tokens"),
    STRAY_TEXT("this isn't JSON"),
    TEXT_BEFORE("the document starts after this text"),
    TEXT_AFTER("the document ends before this text"),
    CUT_END("the end of the file was missing"),
    OTHER_DOCUMENT("the file contains more than one document");

    private final String why;

    RepairRule(String why) {
        this.why = why;
    }

    /** The sentence that explains it, without a full stop. */
    public String why() {
        return why;
    }

    /** True for a repair that could well have been another one. */
    public boolean guess() {
        return switch (this) {
            case MISSING_OPENING_BRACKET,
                    EXTRA_OPENING_BRACKET,
                    MISSING_CLOSING_BRACKET,
                    EXTRA_CLOSING_BRACKET,
                    WRONG_TOKEN,
                    MISSING_QUOTE,
                    EXTRA_QUOTE,
                    STRAY_TEXT ->
                    true;
            default -> false;
        };
    }

    /** The rule's name as users see it, such as {@code missing-comma}. */
    public String label() {
        return EnumWords.word(this);
    }
}
