package io.hcp4j.cli.input;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The flag that names files with manifests, and what is in them. */
public final class ManifestFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Flag<List<String>> files;
    private final CommandContext invocation;
    private final Map<String, Set<String>> sources = new LinkedHashMap<>();

    /** Declares the flag. */
    public ManifestFiles(Flags flags, CommandContext invocation) {
        this.files = flags.flag("-f", "--filename")
                .label("FILE")
                .help("Manifests in YAML or JSON: a file, a folder of them, or - for standard input."
                        + " Repeatable; all are taken together.")
                .required()
                .texts();
        this.invocation = invocation;
    }

    /**
     * All objects in the files, in the files' order; those of a List one by one.
     *
     * @throws HcpException FILE for a file that cannot be read or a folder without manifests; INVALID for one that is no YAML
     */
    public List<Document> read() {
        InputFiles input = new InputFiles(invocation);
        List<Document> manifests = new ArrayList<>();
        for (String file : files.value().stream().flatMap(ManifestFiles::files).toList()) {
            String source = input.source(file);
            List<Document> found = new ArrayList<>();
            for (Document manifest : invocation.text().readYaml(input.read(file), source)) {
                if (manifest.kind().equals("List")) {
                    found.addAll(items(manifest, source));
                } else {
                    found.add(manifest);
                }
            }
            if (found.isEmpty()) {
                invocation.info(source + " holds no object");
            }
            found.forEach(manifest -> sources.computeIfAbsent(
                            manifest.kind() + " " + manifest.name(), unused -> new LinkedHashSet<>())
                    .add(source));
            manifests.addAll(found);
        }
        return manifests;
    }

    /**
     * The files that an object was read from, as messages name them; "" when that is not clear.
     *
     * @param object its kind and its name
     */
    public String sources(String object) {
        Set<String> all = new LinkedHashSet<>();
        sources.values().forEach(all::addAll);
        return String.join(", ", sources.getOrDefault(object, all.size() == 1 ? all : Set.of()));
    }

    /** Reading leaves out what is no object, and that must not go unsaid. */
    private static List<Document> items(Document list, String source) {
        List<Document> items = list.objects("items");
        boolean whole = list.value("items")
                .map(value -> value instanceof List<?> all && all.size() == items.size())
                .orElse(false);
        if (!whole) {
            throw HcpException.of(ErrorCode.INVALID, source + " has a List whose items are not all objects")
                    .build();
        }
        return items;
    }

    private static Stream<String> files(String name) {
        Path folder = Path.of(name);
        if (name.equals("-") || !Files.isDirectory(folder)) {
            return Stream.of(name);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> found = inside.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> ENDINGS.stream().anyMatch(file::endsWith))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw HcpException.of(ErrorCode.FILE, name + " holds no file that ends in .yaml, .yml or .json")
                        .build();
            }
            return found.stream();
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE, name + " cannot be read: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }
}
