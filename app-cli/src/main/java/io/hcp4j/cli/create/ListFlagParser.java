package io.hcp4j.cli.create;

import io.hcp4j.domain.kubernetes.Toleration;
import io.hcp4j.domain.nodepool.HostDevice;
import io.hcp4j.domain.nodepool.NetworkAttachment;
import io.hcp4j.domain.placement.StorageClassMapping;
import io.hcp4j.domain.placement.VolumeSnapshotClassMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses repeatable flags whose values have a syntax of their own, the same as in {@code hcp} (docs/hypershift.md#flags-of-hcp). */
public final class ListFlagParser {
    private static final String NETWORK = "--additional-network";
    private static final String DEVICE = "--host-device-name";
    private static final String STORAGE = "--infra-storage-class-mapping";
    private static final String SNAPSHOT = "--infra-volumesnapshot-class-mapping";
    private static final String TOLERATION = "--toleration";

    private final FlagReader reader;

    /** Collects what is wrong in a reader. */
    public ListFlagParser(FlagReader reader) {
        this.reader = reader;
    }

    /** {@code name:NAMESPACE/NAME}. */
    List<NetworkAttachment> networks(List<String> texts) {
        List<NetworkAttachment> networks = new ArrayList<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                reader.refuse(NETWORK, text, "lacks its parameter", "name:NAMESPACE/NAME");
            } else if (!text.substring(0, colon).strip().equals("name")) {
                reader.refuse(NETWORK, text, "has an unknown parameter", "name:NAMESPACE/NAME");
            } else {
                networks.add(new NetworkAttachment(text.substring(colon + 1).strip()));
            }
        }
        return networks;
    }

    /** {@code NAME[,count:N]}, count 1 unless given. */
    List<HostDevice> hostDevices(List<String> texts) {
        List<HostDevice> devices = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.split(",", -1);
            Optional<Integer> count = parts.length == 1 ? Optional.of(1) : deviceCount(text, parts);
            count.ifPresent(number -> devices.add(HostDevice.builder()
                    .deviceName(parts[0].strip())
                    .count(number)
                    .build()));
        }
        return devices;
    }

    private Optional<Integer> deviceCount(String text, String... parts) {
        String allowed = "NAME or NAME,count:N";
        String option = parts[1].strip();
        if (parts.length > 2 || !option.startsWith("count:")) {
            return reader.refuse(DEVICE, text, "is not a host device", allowed);
        }
        try {
            int count = Integer.parseInt(option.substring("count:".length()).strip());
            return count >= 1
                    ? Optional.of(count)
                    : reader.refuse(DEVICE, text, "asks for no device", "a count from 1");
        } catch (NumberFormatException e) {
            return reader.refuse(DEVICE, text, "has a count that is not a number", allowed);
        }
    }

    /** {@code INFRA/GUEST[,group=GROUP]}. */
    List<StorageClassMapping> storageClasses(List<String> texts) {
        return texts.stream()
                .flatMap(text -> mapping(STORAGE, text).stream())
                .map(pair -> new StorageClassMapping(pair.infra, pair.guest, pair.group))
                .toList();
    }

    /** {@code INFRA/GUEST[,group=GROUP]}. */
    List<VolumeSnapshotClassMapping> snapshotClasses(List<String> texts) {
        return texts.stream()
                .flatMap(text -> mapping(SNAPSHOT, text).stream())
                .map(pair -> new VolumeSnapshotClassMapping(pair.infra, pair.guest, pair.group))
                .toList();
    }

    private record Mapping(String infra, String guest, String group) {}

    private Optional<Mapping> mapping(String flag, String text) {
        String allowed = "INFRA/GUEST or INFRA/GUEST,group=GROUP";
        String[] parts = text.split(",", -1);
        String[] names = parts[0].split("/", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            return reader.refuse(flag, text, "does not map one class to another", allowed);
        }
        String group = "";
        for (int i = 1; i < parts.length; i++) {
            String[] option = parts[i].split("=", 2);
            if (option.length != 2
                    || !option[0].strip().toLowerCase(Locale.ROOT).equals("group")) {
                return reader.refuse(flag, text, "has an unknown option \"" + parts[i] + "\"", allowed);
            }
            group = option[1].strip();
        }
        return Optional.of(new Mapping(names[0].strip(), names[1].strip(), group));
    }

    /** {@code key=K,operator=O,value=V,effect=E,tolerationSeconds=N}: keys and words in any case. */
    public List<Toleration> tolerations(List<String> texts) {
        return texts.stream().flatMap(text -> toleration(text).stream()).toList();
    }

    private Optional<Toleration> toleration(String text) {
        Toleration.Builder toleration = Toleration.builder();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length != 2) {
                return reader.refuse(TOLERATION, text, "is not a list of pairs", "key=K,operator=O,value=V,effect=E");
            }
            String value = pair[1].strip();
            switch (pair[0].strip().toLowerCase(Locale.ROOT)) {
                case "key" -> toleration.key(value);
                case "value" -> toleration.value(value);
                case "operator" -> toleration.operator(spelled(value, "Exists", "Equal"));
                case "effect" -> toleration.effect(spelled(value, "NoSchedule", "PreferNoSchedule", "NoExecute"));
                case "tolerationseconds" -> {
                    try {
                        toleration.tolerationSeconds(Long.parseLong(value));
                    } catch (NumberFormatException e) {
                        return reader.refuse(
                                TOLERATION, text, "has a tolerationSeconds that is not a number", "seconds");
                    }
                }
                default -> {
                    return reader.refuse(
                            TOLERATION,
                            text,
                            "has an unknown field \"" + pair[0].strip() + "\"",
                            "key, operator, value, effect, tolerationSeconds");
                }
            }
        }
        return Optional.of(toleration.build());
    }

    /** The API's spelling of a word typed in any case; what is unknown stays, for validation to name. */
    private static String spelled(String typed, String... known) {
        for (String word : known) {
            if (word.equalsIgnoreCase(typed)) {
                return word;
            }
        }
        return typed;
    }
}
