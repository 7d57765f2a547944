package io.hcp4j.apiserver.resource;

import java.util.List;
import java.util.regex.Pattern;

/** The forms of names that Kubernetes knows. */
public enum NameFormat {
    /** Names with dots, as in DNS; the usual form. */
    SUBDOMAIN(
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
            253,
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and"
                    + " end with an alphanumeric character (e.g. 'example.com', regex used for validation is '%s')"),
    /** Names without dots. */
    LABEL(
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            63,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with"
                    + " an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '%s')"),
    /** Anything that can stand in a path. */
    PATH_SEGMENT("(?!\\.{1,2}$)[^/%]+", Integer.MAX_VALUE, "may not be '.' or '..', and may not contain '/' or '%%'");

    private final Pattern pattern;
    private final int longest;
    private final String rule;

    NameFormat(String pattern, int longest, String rule) {
        this.pattern = Pattern.compile(pattern);
        this.longest = longest;
        this.rule = String.format(rule, pattern);
    }

    /** Part by part: the pattern as a whole takes stack for each part. */
    private boolean matches(String name) {
        if (this != SUBDOMAIN) {
            return pattern.matcher(name).matches();
        }
        for (String part : name.split("\\.", -1)) {
            if (!LABEL.pattern.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a name; empty when nothing is. */
    public List<String> problems(String name) {
        List<String> tooLong =
                name.length() > longest ? List.of("must be no more than " + longest + " characters") : List.of();
        if (matches(name)) {
            return tooLong;
        }
        return tooLong.isEmpty() ? List.of(rule) : List.of(tooLong.get(0), rule);
    }
}
