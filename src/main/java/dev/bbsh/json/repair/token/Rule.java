package dev.bbsh.json.repair.token;

import java.util.Locale;

/** The kinds of repair, each with the sentence that explains it. */
public enum Rule {
    MISSING_COMMA("a comma was missing between two values"),
    EXTRA_COMMA("nothing stands on one side of this comma"),
    TRAILING_COMMA("a comma may not stand before a closing bracket"),
    MISSING_COLON("a colon was missing between a key and its value"),
    EXTRA_COLON("this colon stands between no key and value"),
    MISSING_OPENING_BRACKET("what is closed later was never opened"),
    EXTRA_OPENING_BRACKET("nothing closes this bracket"),
    MISSING_CLOSING_BRACKET("what was opened before was never closed"),
    EXTRA_CLOSING_BRACKET("nothing is open that this bracket could close"),
    WRONG_TOKEN("another token belongs here"),
    MISSING_QUOTE("a string lacked one of its quotes"),
    EXTRA_QUOTE("a quote too many"),
    UNESCAPED_QUOTE("a quote inside a string needs a backslash"),
    OTHER_QUOTES("JSON knows only double quotes"),
    UNQUOTED_KEY("a key stands in double quotes"),
    UNQUOTED_VALUE("text stands in double quotes"),
    FOREIGN_LITERAL("JSON writes true, false and null"),
    ESCAPE("JSON does not know this escape"),
    CONTROL_CHARACTER("a control character inside a string is written as an escape"),
    COMMENT("JSON has no comments"),
    QUOTE_MARK("mail programs put this mark before a line that they quote"),
    ODD_SPACE("only blank, tab and line ends may stand between tokens"),
    STRAY_TEXT("this is no JSON"),
    TEXT_BEFORE("the document begins after this text"),
    TEXT_AFTER("the document ends before this text"),
    CUT_END("the end of the file was missing"),
    OTHER_DOCUMENT("the file holds more than one document");

    private final String why;

    Rule(String why) {
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
