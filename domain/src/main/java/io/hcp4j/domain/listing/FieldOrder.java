package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of objects by the first value that a path finds in them: numbers and quantities by their size, texts by their parts, so that
 * {@code pool-2} is before {@code pool-10}. Objects in which the path finds nothing are first, as {@code kubectl} sorts them.
 */
public final class FieldOrder implements Comparator<Document> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private final JsonPath path;

    /** The order by one path. */
    public FieldOrder(JsonPath path) {
        this.path = Objects.requireNonNull(path, "path");
    }

    /** Whether the path finds something in an object. */
    public boolean appliesTo(Document object) {
        return value(object).isPresent();
    }

    @Override
    public int compare(Document one, Document other) {
        Optional<Object> first = value(one);
        Optional<Object> second = value(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isPresent(), second.isPresent());
        }
        String text = first.get().toString();
        String otherText = second.get().toString();
        Optional<BigDecimal> size = size(text);
        Optional<BigDecimal> otherSize = size(otherText);
        return size.isPresent() && otherSize.isPresent()
                ? size.get().compareTo(otherSize.get())
                : compareParts(text, otherText);
    }

    private Optional<Object> value(Document object) {
        return path.find(object.asMap()).stream().findFirst();
    }

    private static Optional<BigDecimal> size(String text) {
        return Quantity.tryParse(text).map(Quantity::value);
    }

    private static int compareParts(String text, String otherText) {
        List<String> parts = parts(text);
        List<String> otherParts = parts(otherText);
        for (int i = 0; i < Math.min(parts.size(), otherParts.size()); i++) {
            int order = comparePart(parts.get(i), otherParts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), otherParts.size());
    }

    private static int comparePart(String part, String otherPart) {
        boolean digits = Character.isDigit(part.charAt(0)) && Character.isDigit(otherPart.charAt(0));
        return digits ? new BigDecimal(part).compareTo(new BigDecimal(otherPart)) : part.compareTo(otherPart);
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }
}
