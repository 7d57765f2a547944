package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.domain.kubernetes.WireName;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.Quantity;
import io.hcp4j.ports.text.InputTooLargeException;
import io.hcp4j.ports.text.LimitedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the texts of flags into values, and collects what is wrong with them instead of stopping at the first. */
public final class FlagReader {
    private final List<Problem> problems = new ArrayList<>();

    /** One that has read nothing. */
    public FlagReader() {}

    /** What was wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Notes a mistake; the result stands for the value that could not be read. */
    <T> Optional<T> refuse(String flag, String value, String message, String allowed) {
        problems.add(new Problem("", flag, value, message, allowed));
        return Optional.empty();
    }

    /** The value, or empty when the flag was not given: then the domain has a default. */
    public static <T> Optional<T> given(Flag<T> flag) {
        return flag.given() ? Optional.of(flag.value()) : Optional.empty();
    }

    /** A text, or empty when the flag was not given. */
    public Optional<String> text(Flag<String> flag) {
        return Optional.of(flag.value()).filter(text -> !text.isEmpty());
    }

    /** One word of an enum, exactly as the API spells it. */
    public <E extends Enum<E> & WireName> Optional<E> word(Flag<String> flag, List<E> known) {
        return word(flag, known, Function.identity());
    }

    /** One word of an enum, after a change to the letters typed, such as to lower case. */
    <E extends Enum<E> & WireName> Optional<E> word(
            Flag<String> flag, List<E> known, Function<String, String> spelling) {
        String text = flag.value();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String typed = spelling.apply(text);
        Optional<E> found = known.stream()
                .filter(word -> spelling.apply(word.wireName()).equals(typed))
                .findFirst();
        return found.isPresent() ? found : refuse(flag.name(), text, "is not one of the allowed values", words(known));
    }

    /** A Kubernetes quantity. */
    public Optional<Quantity> quantity(Flag<String> flag) {
        String text = flag.value();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> quantity = Quantity.tryParse(text);
        return quantity.isPresent()
                ? quantity
                : refuse(flag.name(), text, "is not a quantity", "a number with a unit, for example 4Gi or 512Mi");
    }

    /** A whole number of at most 32 bits, or empty when the flag was not given. */
    Optional<Integer> count(Flag<String> flag) {
        if (!flag.given()) {
            return Optional.empty();
        }
        String text = flag.value();
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return refuse(flag.name(), text, "is not a whole number", "for example 2");
        }
    }

    /** Networks in CIDR notation. */
    List<Cidr> cidrs(String flag, List<String> texts) {
        List<Cidr> cidrs = new ArrayList<>();
        for (String text : texts) {
            Optional<Cidr> cidr = Cidr.tryParse(text);
            if (cidr.isPresent()) {
                cidrs.add(cidr.get());
            } else {
                refuse(flag, text, "is not a network in CIDR notation", "for example 10.132.0.0/14");
            }
        }
        return cidrs;
    }

    /** {@code KEY=VALUE} pairs in the order typed; the last one of a key counts. */
    public Map<String, String> pairs(Flag<List<String>> flag) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : flag.value()) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                pairs.put(text.substring(0, equals), text.substring(equals + 1));
            } else {
                refuse(flag.name(), text, "has no key and value", "KEY=VALUE");
            }
        }
        return pairs;
    }

    /** The text of a file, byte for byte. */
    public Optional<String> file(Flag<String> flag) {
        String path = flag.value();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            byte[] bytes = LimitedInput.read(in, LimitedInput.CREDENTIAL);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            return refuse(flag.name(), path, "does not exist", "a file that exists");
        } catch (AccessDeniedException e) {
            return refuse(flag.name(), path, "may not be read by this user", "a readable file");
        } catch (CharacterCodingException e) {
            return refuse(flag.name(), path, "is not a text file", "UTF-8 text");
        } catch (InputTooLargeException e) {
            return refuse(flag.name(), path, "cannot be used: " + e.getMessage(), "a smaller file");
        } catch (IOException e) {
            return refuse(
                    flag.name(),
                    path,
                    Files.isDirectory(Path.of(path)) ? "is a folder" : "cannot be read",
                    "a readable file");
        }
    }

    /**
     * The text of a file that goes where everybody may read it.
     *
     * @param allowed what the file should hold, for the refusal of a private key
     */
    public Optional<String> publicFile(Flag<String> flag, String allowed) {
        return file(flag)
                .flatMap(text -> text.contains("PRIVATE KEY-----")
                        ? refuse(flag.name(), flag.value(), "holds a private key", allowed)
                        : Optional.of(text));
    }

    private static String words(List<? extends WireName> known) {
        return known.stream()
                .map(WireName::wireName)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The words of an enum. */
    public static <E extends Enum<E> & WireName> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
