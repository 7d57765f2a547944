package io.hcp4j.cli.get;

import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Prints the conditions that a watch says are there, and then each that has become another. */
final class WatchedConditions implements Consumer<WatchEvent> {
    private final Function<Document, List<ConditionOverview>> conditions;
    private final Consumer<List<ConditionOverview>> print;
    private final Map<String, ConditionOverview> printed = new HashMap<>();

    /**
     * Of one command.
     *
     * @param conditions those of an object that are wanted
     */
    WatchedConditions(Function<Document, List<ConditionOverview>> conditions, Consumer<List<ConditionOverview>> print) {
        this.conditions = conditions;
        this.print = print;
    }

    @Override
    public void accept(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            learn(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            learn(modified.object());
        }
    }

    private void learn(Document object) {
        List<ConditionOverview> news = new ArrayList<>();
        for (ConditionOverview condition : conditions.apply(object)) {
            if (!condition.equals(printed.put(condition.object() + " " + condition.type(), condition))) {
                news.add(condition);
            }
        }
        print.accept(news);
    }
}
