package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mapping of users by name: Cloud has no usernames, so the guides say to map users by e-mail
 * (R13).
 */
final class UserMappingType {

    private static final Pattern NAME = Pattern.compile("user[-_ ]?name", Pattern.CASE_INSENSITIVE);

    private UserMappingType() {}

    static IdAssessment of(String type) {
        Matcher matcher = NAME.matcher(type);
        boolean byName = matcher.find();
        List<IdSuggestion> suggestions =
                byName ? List.of(byMail(matcher.replaceFirst(mail(matcher.group())))) : List.of();
        return new IdAssessment(
                byName ? IdVerdict.BY_USERNAME_MAPPING : IdVerdict.OK,
                Optional.of(type),
                IdInTarget.NOT_AN_ID,
                Optional.empty(),
                suggestions,
                false,
                List.of());
    }

    /** The word e-mail, in the case in which the name is written. */
    private static String mail(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return "EMAIL";
        }
        return Character.isUpperCase(name.charAt(0)) ? "Email" : "email";
    }

    private static IdSuggestion byMail(String type) {
        String name = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return new IdSuggestion(type, name, "R13", "guide0", Confidence.MEDIUM);
    }
}
