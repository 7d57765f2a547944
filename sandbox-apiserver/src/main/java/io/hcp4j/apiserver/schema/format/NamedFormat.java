package io.hcp4j.apiserver.schema.format;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A form of names or texts that rules can ask for by name, with the reasons why a text has not that form. */
public final class NamedFormat {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String OLD_LABEL = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String VALUE = "(" + QUALIFIED + ")?";
    private static final String LABEL_WORDS = "a lowercase RFC 1123 label must consist of lower case alphanumeric"
            + " characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or"
            + " '123-abc', regex used for validation is '" + LABEL + "')";
    private static final String SUBDOMAIN_WORDS = "a lowercase RFC 1123 subdomain must consist of lower case"
            + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g."
            + " 'example.com', regex used for validation is '" + SUBDOMAIN + "')";
    private static final String OLD_LABEL_WORDS = "a DNS-1035 label must consist of lower case alphanumeric characters"
            + " or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',"
            + "  or 'abc-123', regex used for validation is '" + OLD_LABEL + "')";
    private static final String VALUE_WORDS = "a valid label must be an empty string or consist of alphanumeric"
            + " characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',"
            + "  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
    private static final String QUALIFIED_WORDS = " must consist of alphanumeric characters, '-', '_' or '.', and must"
            + " start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used"
            + " for validation is '" + QUALIFIED + "')";

    private static final Map<String, NamedFormat> ALL = all();

    private final Function<String, List<String>> check;

    private NamedFormat(Function<String, List<String>> check) {
        this.check = check;
    }

    /** The format of a name; empty when there is none. */
    public static Optional<NamedFormat> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The names of all formats. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Why a text has not this form; empty when it has. */
    public List<String> problems(String text) {
        return check.apply(text);
    }

    private static Map<String, NamedFormat> all() {
        Map<String, NamedFormat> all = new LinkedHashMap<>();
        all.put("dns1123Label", matching(LABEL, 63, LABEL_WORDS, false));
        all.put("dns1123Subdomain", matching(SUBDOMAIN, 253, SUBDOMAIN_WORDS, false));
        all.put("dns1035Label", matching(OLD_LABEL, 63, OLD_LABEL_WORDS, false));
        all.put("qualifiedName", new NamedFormat(NamedFormat::qualifiedName));
        all.put("dns1123LabelPrefix", matching(LABEL, 63, LABEL_WORDS, true));
        all.put("dns1123SubdomainPrefix", matching(SUBDOMAIN, 253, SUBDOMAIN_WORDS, true));
        all.put("dns1035LabelPrefix", matching(OLD_LABEL, 63, OLD_LABEL_WORDS, true));
        all.put("labelValue", matching(VALUE, 63, VALUE_WORDS, false));
        all.put("uri", known("uri", "invalid URI for request"));
        all.put("uuid", known("uuid", "does not match the UUID format"));
        all.put("byte", known("byte", "invalid base64"));
        all.put("date", known("date", "invalid date"));
        all.put("datetime", known("date-time", "invalid datetime"));
        return all;
    }

    private static NamedFormat matching(String pattern, int longest, String words, boolean prefix) {
        Pattern compiled = Pattern.compile(pattern);
        return new NamedFormat(text -> {
            // A prefix may end with what only a longer name may have inside.
            String checked = prefix && text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text;
            List<String> problems = new ArrayList<>();
            if (checked.length() > longest) {
                problems.add("must be no more than " + longest + (pattern.equals(VALUE) ? " bytes" : " characters"));
            }
            if (!compiled.matches(checked)) {
                problems.add(words);
            }
            return problems;
        });
    }

    private static NamedFormat known(String format, String words) {
        return new NamedFormat(text -> Formats.valid(format, text) ? List.of() : List.of(words));
    }

    private static List<String> qualifiedName(String text) {
        List<String> problems = new ArrayList<>();
        int slash = text.indexOf('/');
        if (slash != text.lastIndexOf('/')) {
            return List.of("a qualified name" + QUALIFIED_WORDS
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        if (slash == 0) {
            problems.add("prefix part must be non-empty");
        } else if (slash > 0) {
            of("dns1123Subdomain").orElseThrow().problems(text.substring(0, slash)).stream()
                    .map(problem -> "prefix part " + problem)
                    .forEach(problems::add);
        }
        String name = text.substring(slash + 1);
        if (name.isEmpty()) {
            problems.add("name part must be non-empty");
        } else if (name.length() > 63) {
            problems.add("name part must be no more than 63 bytes");
        }
        if (!Pattern.matches(QUALIFIED, name)) {
            problems.add("name part" + QUALIFIED_WORDS);
        }
        return problems;
    }
}
