package io.hcp4j.apiserver.selector;

import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Conditions on a few fields that the kind allows to be selected by. */
public final class FieldSelector {
    private static final String NAME = "metadata.name";
    private static final String NAMESPACE = "metadata.namespace";

    private final List<Term> terms;

    private FieldSelector(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * Reads the text form, for example {@code metadata.name=one,status.phase!=Running}.
     *
     * @throws StatusException when it is malformed, or the kind does not allow a field
     */
    public static FieldSelector parse(String text, ResourceType type) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("(?<!\\\\),", -1)) {
            int sign = part.indexOf('=');
            if (sign <= 0) {
                throw StatusErrors.badRequest("invalid selector: '" + text + "'; can't understand '" + part + "'");
            }
            boolean equal = part.charAt(sign - 1) != '!';
            String field = part.substring(0, equal ? sign : sign - 1);
            String value = part.substring(part.startsWith("==", sign) ? sign + 2 : sign + 1)
                    .replaceAll("\\\\(.)", "$1");
            terms.add(new Term(field, pathOf(field, type), value, equal));
        }
        return new FieldSelector(terms);
    }

    /** Whether everything matches. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether an object fulfils all conditions; it is parsed only when its key does not decide. */
    public boolean matches(Version version, ResourceType type) {
        Document object = null;
        for (Term term : terms) {
            String actual;
            if (term.field().equals(NAME) || term.field().equals(NAMESPACE)) {
                actual = fromKey(version.key(), term.field().equals(NAME));
            } else {
                object = object == null ? type.rules().served(version.object()) : object;
                actual = object.value(term.path().toArray(String[]::new))
                        .map(String::valueOf)
                        .orElse("");
            }
            if (actual.equals(term.value()) != term.equal()) {
                return false;
            }
        }
        return true;
    }

    private static String fromKey(String key, boolean name) {
        int slash = key.indexOf('/');
        return name ? key.substring(slash + 1) : key.substring(0, Math.max(0, slash));
    }

    private static List<String> pathOf(String field, ResourceType type) {
        boolean inNamespaces = type.namespaced() || !type.rules().custom();
        if (field.equals(NAME) || (field.equals(NAMESPACE) && inNamespaces)) {
            return List.of();
        }
        Map<String, List<String>> more = type.rules().selectableFields();
        List<String> path = more.get(field);
        if (path == null) {
            if (type.rules().custom()) {
                throw StatusErrors.badRequest("field label not supported: " + field);
            }
            if (more.isEmpty()) {
                throw StatusErrors.badRequest("\"" + field + "\" is not a known field selector: only \"" + NAME
                        + "\", \"" + NAMESPACE + "\"");
            }
            throw StatusErrors.badRequest("field label not supported: " + field + "; supported are "
                    + String.join(", ", new TreeSet<>(more.keySet())));
        }
        return path;
    }

    private record Term(String field, List<String> path, String value, boolean equal) {}
}
