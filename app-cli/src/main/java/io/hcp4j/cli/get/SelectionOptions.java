package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.listing.Selection;
import java.util.List;

/** Which of the objects that a list is about are shown: all, those with some labels or fields, or those of some names. */
final class SelectionOptions {
    private final NameArgument names;
    private final Flag<String> selector;
    private final Flag<String> fieldSelector;

    /** Declares the words and the flags. */
    SelectionOptions(Flags flags, ObjectType type) {
        this.names = NameArgument.several(flags, type, "Only those of these names (default: all).");
        this.selector = flags.flag("-l", "--selector")
                .label("SELECTOR")
                .help("Only those with these labels, for example team=blue,env!=test.")
                .text("");
        this.fieldSelector = flags.flag("--field-selector")
                .label("SELECTOR")
                .help("Only those with these fields, for example metadata.name!=test; servers know few fields.")
                .text("");
    }

    /**
     * What was typed.
     *
     * @throws UsageException when there is a name and a selector
     */
    Selection selection() {
        List<String> wanted = names.all();
        if (wanted.isEmpty()) {
            return selector.value().isEmpty() && fieldSelector.value().isEmpty()
                    ? Selection.all()
                    : Selection.matching(selector.value(), fieldSelector.value());
        }
        for (Flag<String> each : List.of(selector, fieldSelector)) {
            if (!each.value().isEmpty()) {
                throw new UsageException(
                        each.name() + ": \"" + wanted.get(0) + "\" says already which one", "one of the two");
            }
        }
        return Selection.named(wanted);
    }
}
