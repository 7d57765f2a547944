package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.FieldPath;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.listing.FieldOrder;
import io.hcp4j.domain.listing.Row;
import java.util.Comparator;
import java.util.List;

/** The flag {@code --sort-by}, and the sorting. */
final class SortOption {
    private final Flag<String> path;

    /** Declares the flag. */
    SortOption(Flags flags) {
        this.path = flags.flag("--sort-by")
                .label("PATH")
                .help("Sort by the value at this path, for example .metadata.creationTimestamp (default: as the"
                        + " server does).")
                .text("");
    }

    /** Whether an order is wanted. */
    boolean given() {
        return !path.value().isEmpty();
    }

    /**
     * The rows in the wanted order.
     *
     * @throws UsageException when the path is malformed, or finds nothing in any object
     */
    <T> List<Row<T>> sorted(List<Row<T>> rows) {
        FieldOrder order = order();
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> order.appliesTo(row.document()))) {
            throw new UsageException(
                    path.name() + ": \"" + path.value() + "\" finds nothing in any of these objects",
                    "a path of a field, for example .metadata.name");
        }
        return rows.stream().sorted(Comparator.comparing(Row::document, order)).toList();
    }

    private FieldOrder order() {
        try {
            return new FieldOrder(FieldPath.parse(path.value()));
        } catch (IllegalArgumentException malformed) {
            throw new UsageException(
                    path.name() + ": \"" + path.value() + "\" is not a path: " + malformed.getMessage(),
                    path.name() + " .metadata.name");
        }
    }
}
