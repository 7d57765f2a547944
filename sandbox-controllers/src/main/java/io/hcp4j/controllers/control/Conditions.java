package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of one object while its status is being made: those that are set anew, the others as they were, in a stable order. */
public final class Conditions {
    private final Map<String, Document> entries = new LinkedHashMap<>();
    private final long generation;

    private Conditions(long generation) {
        this.generation = generation;
    }

    /**
     * The conditions that an object has.
     *
     * @param observed whether entries tell which generation of the object they are about
     */
    public static Conditions of(Document object, boolean observed) {
        Conditions conditions = new Conditions(
                observed ? object.number("metadata", "generation").orElse(0L) : 0);
        for (Document entry : object.objects("status", "conditions")) {
            conditions.entries.put(entry.text("type").orElse(""), entry);
        }
        return conditions;
    }

    /** Sets one; its transition time stays with its status, and the writer sets it when the status is new. */
    public Conditions set(Condition condition) {
        String transition = Optional.ofNullable(entries.get(condition.type()))
                .filter(before -> before.text("status").orElse("").equals(condition.status()))
                .flatMap(before -> before.text("lastTransitionTime"))
                .orElse("");
        entries.put(condition.type(), Document.of(condition.entry(transition, generation)));
        return this;
    }

    /** Removes one. */
    public Conditions remove(String type) {
        entries.remove(type);
        return this;
    }

    /** One of them. */
    public Optional<Condition> get(String type) {
        return Optional.ofNullable(entries.get(type)).map(Condition::of);
    }

    /** Whether one exists and is True. */
    public boolean holds(String type) {
        return get(type).filter(Condition::holds).isPresent();
    }

    /** The list as it goes into the status. */
    public List<Object> list() {
        List<Object> list = new ArrayList<>();
        entries.values().forEach(entry -> list.add(entry.asMap()));
        return list;
    }
}
