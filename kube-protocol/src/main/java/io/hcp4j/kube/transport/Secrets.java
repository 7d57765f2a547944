package io.hcp4j.kube.transport;

import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one connection, to be masked in texts that others write: a server or a proxy may repeat the headers of a request, and a
 * library may quote them. Credentials that are written as in a header, and tokens that their form gives away (JSON web tokens, OpenShift's
 * {@code sha256~}), are masked even where the connection does not know them. Immutable.
 */
public final class Secrets {
    private static final String MASK = "***";
    /** Less than this identifies nothing and would mask ordinary words. */
    private static final int SHORTEST = 6;
    /** So much of the beginning of a secret is masked too, because servers cut texts. */
    private static final int PREFIX = 16;

    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b(Bearer|Basic)([ :]+)(?=[A-Za-z._~+/-]*[0-9=])[A-Za-z0-9._~+/-]{16,}=*");

    private static final Pattern TOKEN = Pattern.compile(
            "\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}(\\.[A-Za-z0-9_-]*)?|sha256~[A-Za-z0-9_-]{20,}");

    private final List<String> values;

    private Secrets(List<String> values) {
        this.values = values;
    }

    /** Nothing known: only what is written as in a header, or has the form of a token, is masked. */
    public static Secrets none() {
        return new Secrets(List.of());
    }

    /** These values. Those with fewer than {@value #SHORTEST} characters are left out. */
    public static Secrets of(Collection<String> values) {
        return new Secrets(values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The text without secrets. */
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = without(value, masked);
        }
        return TOKEN.matcher(HEADER.matcher(masked).replaceAll("$1$2" + MASK)).replaceAll(MASK);
    }

    /** The object with all its texts masked; its keys stay. */
    Document mask(Document object) {
        return object.isEmpty() ? object : Document.of((Map<?, ?>) Objects.requireNonNull(masked(object.asMap())));
    }

    /** True when a message of the failure, or of what caused it, holds a secret. */
    boolean in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getSuppressed())))
                .anyMatch(each -> !mask(each.toString()).equals(each.toString()));
    }

    /** The failure itself when it holds no secret, else one that says the same without it. */
    Throwable mask(Throwable failure) {
        return in(failure) ? new MaskedFailure(failure, this) : failure;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return values.size() + " secrets";
    }

    private @Nullable Object masked(@Nullable Object value) {
        if (value instanceof String text) {
            return mask(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(key, masked(entry)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(this::masked).toList() : value;
    }

    private static String without(String secret, String text) {
        String begin = secret.substring(0, Math.min(PREFIX, secret.length()));
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
            masked.append(text, from, at).append(MASK);
            from = at + common(secret, text, at);
        }
        return from == 0 ? text : masked.append(text, from, text.length()).toString();
    }

    private static int common(String secret, String text, int at) {
        int length = 0;
        while (length < secret.length()
                && at + length < text.length()
                && secret.charAt(length) == text.charAt(at + length)) {
            length++;
        }
        return length;
    }
}
