package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.listing.Selection;

/** Which of the objects that a list is about are shown: all, those with some labels, or the one of a name. */
final class SelectionOptions {
    private final Argument name;
    private final Flag<String> selector;

    /** Declares the word and the flag. */
    SelectionOptions(Flags flags) {
        this.name = flags.optionalArgument("NAME", "Only the one of this name (default: all).");
        this.selector = flags.flag("-l", "--selector")
                .label("SELECTOR")
                .help("Only those with these labels, for example team=blue,env!=test.")
                .text("");
    }

    /**
     * What was typed.
     *
     * @throws UsageException when there is a name and a selector
     */
    Selection selection() {
        if (name.value().isEmpty()) {
            return selector.value().isEmpty() ? Selection.all() : Selection.labelled(selector.value());
        }
        if (!selector.value().isEmpty()) {
            throw new UsageException(
                    selector.name() + ": \"" + name.value() + "\" says already which one", "one of the two");
        }
        return Selection.named(name.value());
    }
}
