package io.hcp4j.apiserver.schema.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;

/** {@code find}, {@code findAll} and {@code format} of strings. */
final class TextFunctions {
    private static final CelType TEXT = SimpleType.STRING;

    private TextFunctions() {}

    static void addTo(FunctionSet functions) {
        functions.member("find", TEXT, List.of(TEXT, TEXT), args -> {
            Matcher matcher = matcher((String) args[0], (String) args[1]);
            return matcher.find() ? matcher.group() : "";
        });
        functions.member(
                "findAll", Kinds.TEXTS, List.of(TEXT, TEXT), args -> findAll((String) args[0], (String) args[1], -1));
        functions.member(
                "findAll",
                Kinds.TEXTS,
                List.of(TEXT, TEXT, SimpleType.INT),
                args -> findAll((String) args[0], (String) args[1], (Long) args[2]));
        functions.member(
                "format",
                TEXT,
                List.of(TEXT, ListType.create(SimpleType.DYN)),
                args -> FormattedText.format((String) args[0], (List<?>) args[1]));
    }

    private static List<String> findAll(String text, String pattern, long most) {
        List<String> found = new ArrayList<>();
        Matcher matcher = matcher(text, pattern);
        while ((most < 0 || found.size() < most) && matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Matcher matcher(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(text);
        } catch (PatternSyntaxException e) {
            throw new CelInvalidArgumentException("Illegal regex: " + e.getMessage());
        }
    }
}
