package io.hcp4j.controllers.dns;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** All names of the sandbox and what they stand for, as RFC 1034 and RFC 4592 look them up. Safe for use by several threads. */
public final class Names {
    private static final int LONGEST_CHAIN = 8;
    private static final Name ANY_LABEL = Name.fromConstantString("*");

    /** Who says what; an object of some cluster. */
    private record Source(String cluster, ResourceKey key) {}

    private final Map<Source, Contribution> contributions = new HashMap<>();
    private final Multiset<Name> zones = HashMultiset.create();
    // Above each record: searched where no zone was named.
    private final Multiset<Name> domains = HashMultiset.create();
    // In the order of RFC 4034, in which all names below one follow it.
    private final NavigableMap<Name, List<Record>> records = new TreeMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> hidden = unused -> false;

    /** The addresses that a host has now, IPv4 and IPv6; none when it does not resolve. */
    public Set<String> addresses(String host) {
        Set<String> addresses = new LinkedHashSet<>();
        Records.name(host).ifPresent(name -> Stream.of(Type.A, Type.AAAA)
                .flatMap(type -> find(name, type).records().stream())
                .filter(record -> !(record instanceof CNAMERecord))
                .forEach(record -> addresses.add(record.rdataToString())));
        return addresses;
    }

    /** Calls the listener with every name, wildcards included, whose records change; the name has no dot at its end. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Makes names disappear while a condition holds for them; they have no dot at their end. */
    public void hide(Predicate<String> which) {
        hidden = which;
    }

    /** Replaces what one object says. */
    void put(String cluster, ResourceKey key, Contribution contribution) {
        Source source = new Source(cluster, key);
        Set<Name> changed = replace(source, contribution);
        changed.forEach(name -> listeners.forEach(listener -> listener.accept(name.toString(true))));
    }

    /** Looks a name up. */
    synchronized Lookup find(Name name, int type) {
        Name canonical = name.canonicalize();
        Optional<Name> zone = zone(canonical);
        if (zone.isEmpty()) {
            return Lookup.OUTSIDE;
        }
        List<Record> answers = new ArrayList<>();
        Name current = canonical;
        Optional<List<Record>> there = at(current);
        for (int hop = 0; hop < LONGEST_CHAIN && there.isPresent(); hop++) {
            Name owner = current;
            there.get().stream()
                    .filter(record -> type == Type.ANY || record.getType() == type)
                    .forEach(record -> answers.add(record.withName(owner)));
            Optional<CNAMERecord> alias = alias(there.get(), type);
            if (alias.isEmpty()) {
                break;
            }
            answers.add(alias.get().withName(owner));
            current = alias.get().getTarget().canonicalize();
            there = zone(current).isPresent() ? at(current) : Optional.of(List.of());
        }
        return new Lookup(zone.get(), there.isPresent(), List.copyOf(answers));
    }

    /** The names that are not what they were, with those that are aliases of them. */
    private synchronized Set<Name> replace(Source source, Contribution now) {
        Contribution before = contributions.getOrDefault(source, Contribution.NOTHING);
        // By their text, because records that differ only in how long they may be kept are equal.
        if (before.toString().equals(now.toString())) {
            return Set.of();
        }
        before.zones().forEach(zones::remove);
        zones.addAll(now.zones());
        Set<Name> changed = new LinkedHashSet<>();
        before.records().forEach(record -> {
            changed.add(record.getName());
            domains.remove(parent(record.getName()));
            List<Record> list = records.getOrDefault(record.getName(), new ArrayList<>());
            list.remove(record);
            if (list.isEmpty()) {
                records.remove(record.getName());
            }
        });
        now.records().forEach(record -> {
            changed.add(record.getName());
            domains.add(parent(record.getName()));
            records.computeIfAbsent(record.getName(), unused -> new ArrayList<>())
                    .add(record);
        });
        if (now.equals(Contribution.NOTHING)) {
            contributions.remove(source);
        } else {
            contributions.put(source, now);
        }
        records.values().stream()
                .flatMap(List::stream)
                .filter(record -> record instanceof CNAMERecord alias && changed.contains(alias.getTarget()))
                .map(Record::getName)
                .toList()
                .forEach(changed::add);
        return changed;
    }

    /** What is at a name: its own records, or those of the wildcard that stands for it; empty when there is no such name. */
    private Optional<List<Record>> at(Name name) {
        if (hidden.test(name.toString(true))) {
            return Optional.empty();
        }
        if (there(name)) {
            return Optional.of(records.getOrDefault(name, List.of()));
        }
        Name encloser = parent(name);
        while (encloser.labels() > 1 && !there(encloser)) {
            encloser = parent(encloser);
        }
        try {
            return Optional.ofNullable(records.get(Name.concatenate(ANY_LABEL, encloser)));
        } catch (NameTooLongException e) {
            return Optional.empty();
        }
    }

    /** Whether a name has records, or is above one that has, or is a zone. */
    private boolean there(Name name) {
        Name next = records.ceilingKey(name);
        return zones.contains(name) || (next != null && next.subdomain(name));
    }

    /** The domain that a name is looked up in. */
    private Optional<Name> zone(Name name) {
        return above(name, zones).or(() -> above(name, domains));
    }

    private static Optional<Name> above(Name name, Multiset<Name> candidates) {
        for (Name each = name; each.labels() > 1; each = parent(each)) {
            if (candidates.contains(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Optional<CNAMERecord> alias(List<Record> there, int type) {
        return type == Type.CNAME || type == Type.ANY
                ? Optional.empty()
                : there.stream()
                        .filter(CNAMERecord.class::isInstance)
                        .map(CNAMERecord.class::cast)
                        .findFirst();
    }

    private static Name parent(Name name) {
        return new Name(name, 1);
    }
}
