package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.ports.cluster.ListQuery;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the objects that a list is about are shown: all, those with some labels, or the one of a name. */
final class Selection {
    private final Word name;
    private final Flag<String> selector;

    /** Declares the word and the flag. */
    Selection(Flags flags) {
        this.name = flags.optionalWord("NAME", "Only the one of this name (default: all).");
        this.selector = flags.flag("-l", "--selector")
                .label("SELECTOR")
                .help("Only those with these labels, for example team=blue,env!=test.")
                .text("");
    }

    /** The name of the only one wanted. */
    Optional<String> name() {
        return Optional.of(name.value()).filter(given -> !given.isEmpty());
    }

    /**
     * Checks what was typed.
     *
     * @throws UsageException when there is a name and a selector
     */
    void check() {
        if (name().isPresent() && !selector.value().isEmpty()) {
            throw new UsageException(
                    selector.name() + ": \"" + name.value() + "\" says already which one", "one of the two");
        }
    }

    /** A query for no more than what is wanted. */
    ListQuery within(ListQuery all) {
        String labels = Stream.of(all.labelSelector(), selector.value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(","));
        ListQuery labelled = all.withLabels(labels);
        return name().map(one -> labelled.withFields("metadata.name=" + one)).orElse(labelled);
    }
}
