package io.hcp4j.documents;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML of one document, as a tree like those of {@link Json}. */
public final class Yaml {
    private static final int LARGEST = 8 * 1024 * 1024;
    // Nothing in files of our own needs to be fended off.
    private static final int ALIASES = 1000;

    private Yaml() {}

    /**
     * Reads one document. JSON is YAML, so this reads both; {@link Json} is many times faster.
     *
     * @throws MalformedText when the bytes are anything else; duplicate keys count as malformed
     */
    public static ParsedText read(byte[] bytes) throws MalformedText {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            YamlBounds.check(settings, text);
            return new ParsedText(
                    new PlainTree(Math.max(text.length(), PlainTree.SMALLEST_LIMIT))
                            .of(new Load(settings).loadFromString(text)),
                    List.of());
        } catch (MarkedYamlEngineException e) {
            throw new MalformedText("error converting YAML to JSON: yaml: "
                    + e.getProblemMark()
                            .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                            .orElse("")
                    + e.getProblem());
        } catch (YamlEngineException e) {
            throw new MalformedText("error converting YAML to JSON: yaml: not one document");
        }
    }

    /**
     * Reads a kubeconfig with one context that the sandbox has written.
     *
     * @param name what messages call its cluster
     */
    public static Kubeconfig kubeconfig(String text, String name) {
        return Kubeconfig.of(resource(text, name).get(0), name);
    }

    /**
     * Reads the documents of a resource file of our own, with anchors and merge keys.
     *
     * @param name of the file, for messages
     */
    public static List<Document> resource(String text, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(ALIASES)
                .setUseMarks(false)
                .setLabel(name)
                .build();
        List<Document> documents = new ArrayList<>();
        new Load(settings)
                .loadAllFromString(text)
                .forEach(each -> documents.add(Document.of((Map<?, ?>) Objects.requireNonNull(each))));
        return documents;
    }
}
