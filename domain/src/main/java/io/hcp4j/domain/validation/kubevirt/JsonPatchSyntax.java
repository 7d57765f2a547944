package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a text a JSON Patch (RFC 6902). */
final class JsonPatchSyntax {
    static final String EXAMPLE = "[{\"op\": \"replace\", \"path\": \"/spec/...\", \"value\": ...}] in JSON";

    private static final String WRAPPED = "patch";
    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> WITH_SOURCE = Set.of("move", "copy");
    private static final Pattern POINTER = Pattern.compile("(/([^~]|~[01])*)?");

    private JsonPatchSyntax() {}

    /** Why a text is none; empty when it is one. */
    static Optional<String> objection(String text, TextFormat format) {
        Document wrapped;
        try {
            // The reader takes objects only; a text that ends this one early brings a second key with it.
            wrapped = format.readJson("{\"" + WRAPPED + "\": " + text + "\n}", "JSON Patch");
        } catch (HcpException notJson) {
            return Optional.of("must be a JSON Patch (RFC 6902), and is no JSON");
        }
        boolean list = wrapped.asMap().size() == 1 && wrapped.asMap().get(WRAPPED) instanceof List<?>;
        return list
                ? operations(wrapped.list(WRAPPED))
                : Optional.of("must be a JSON Patch (RFC 6902), and is no list of operations");
    }

    private static Optional<String> operations(List<?> operations) {
        for (int i = 0; i < operations.size(); i++) {
            String fault = operations.get(i) instanceof Map<?, ?> operation ? fault(operation) : "is no object";
            if (!fault.isEmpty()) {
                return Optional.of("must be a JSON Patch (RFC 6902): operation " + (i + 1) + " " + fault);
            }
        }
        return Optional.empty();
    }

    private static String fault(Map<?, ?> operation) {
        Object op = operation.get("op");
        boolean withValue = op instanceof String text && WITH_VALUE.contains(text);
        boolean withSource = op instanceof String text && WITH_SOURCE.contains(text);
        if (!withValue && !withSource && !"remove".equals(op)) {
            return "has no op of add, remove, replace, move, copy and test";
        }
        if (!isPointer(operation.get("path"))) {
            return "has no path that begins with a slash";
        }
        if (withSource && !isPointer(operation.get("from"))) {
            return "has no from that begins with a slash";
        }
        return withValue && !operation.containsKey("value") ? "has no value" : "";
    }

    private static boolean isPointer(@Nullable Object value) {
        return value instanceof String text && POINTER.matcher(text).matches();
    }
}
