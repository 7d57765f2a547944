package io.hcp4j.apiserver.selector;

import io.hcp4j.apiserver.resource.ObjectMetaValidation;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.selector.Requirement.Operator;
import io.hcp4j.apiserver.status.StatusException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of label selectors. */
final class SelectorParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(==|!=|[=!<>(),]|[^\\s=!<>(),]+|$)");
    private static final Set<String> SIGNS = Set.of("=", "==", "!=", "!", "<", ">", "(", ")", ",", "");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    SelectorParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
            if (matcher.group(1).isEmpty()) {
                break;
            }
        }
    }

    List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>();
        while (true) {
            all.add(requirement());
            String separator = next();
            if (separator.isEmpty()) {
                return all;
            }
            if (!separator.equals(",")) {
                throw malformed("found '" + separator + "', expected: ',' or 'end of string'");
            }
            if (peek().isEmpty()) {
                throw malformed("found '', expected: identifier after ','");
            }
        }
    }

    private Requirement requirement() {
        boolean absent = peek().equals("!");
        if (absent) {
            next();
        }
        String key = word();
        String problem = ObjectMetaValidation.keyProblem(key);
        if (problem != null) {
            throw malformed("key: Invalid value: \"" + key + "\": " + problem);
        }
        if (absent) {
            return new Requirement(key, Operator.ABSENT, Set.of());
        }
        return switch (peek()) {
            case "", "," -> new Requirement(key, Operator.EXISTS, Set.of());
            case "=", "==" -> single(key, Operator.IN);
            case "!=" -> single(key, Operator.NOT_IN);
            case ">" -> single(key, Operator.GREATER);
            case "<" -> single(key, Operator.LESS);
            case "in" -> several(key, Operator.IN);
            case "notin" -> several(key, Operator.NOT_IN);
            default -> throw malformed("found '" + peek() + "', expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    private Requirement single(String key, Operator how) {
        next();
        String value = peek().isEmpty() || peek().equals(",") ? "" : word();
        return new Requirement(key, how, Set.of(checked(key, 0, value)));
    }

    private Requirement several(String key, Operator how) {
        next();
        if (!peek().equals("(")) {
            throw malformed("found '" + peek() + "' expected: '('");
        }
        next();
        Set<String> values = new LinkedHashSet<>();
        while (true) {
            String value = peek().equals(",") || peek().equals(")") ? "" : word();
            values.add(checked(key, values.size(), value));
            String separator = next();
            if (separator.equals(")")) {
                return new Requirement(key, how, values);
            }
            if (!separator.equals(",")) {
                throw malformed("found '" + separator + "', expected: ',' or ')'");
            }
        }
    }

    private static String checked(String key, int index, String value) {
        String problem = ObjectMetaValidation.labelValueProblem(value);
        if (problem != null) {
            throw malformed("values[" + index + "][" + key + "]: Invalid value: \"" + value + "\": " + problem);
        }
        return value;
    }

    private String word() {
        String token = next();
        if (SIGNS.contains(token)) {
            throw malformed("found '" + token + "', expected: identifier");
        }
        return token;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private static StatusException malformed(String why) {
        return StatusErrors.badRequest("unable to parse requirement: " + why);
    }
}
