package io.hcp4j.ports.document;

import java.util.List;

/**
 * Turns text into documents and back.
 *
 * <p>Reading refuses duplicate keys, and YAML that builds anything other than maps, lists and scalars. Writing is deterministic:
 * keys in alphabetical order, two-space indent, no line folding, so that equal documents always give equal bytes.
 */
public interface TextFormat {

    /**
     * Reads every document of a YAML (or JSON) text, empty ones left out.
     *
     * @param text the text
     * @param source where it came from (a file name, {@code stdin}), for messages
     * @throws io.hcp4j.ports.error.HcpException INVALID with line and column when it is not YAML, or a document is not a map
     */
    List<Document> readYaml(String text, String source);

    /**
     * Reads one YAML value of any shape: map, list or scalar, in the JDK types of {@link Document}.
     *
     * @throws io.hcp4j.ports.error.HcpException INVALID with line and column
     */
    Object readYamlValue(String text, String source);

    /**
     * Reads exactly one JSON object, strictly: no comments, no trailing commas, nothing after it.
     *
     * @throws io.hcp4j.ports.error.HcpException INVALID with line and column; the message never quotes the text, which may be secret
     */
    Document readJson(String text, String source);

    /** Writes one document as YAML, ending in a newline, without a {@code ---} line. */
    String writeYaml(Document document);

    /** Writes one document as indented JSON, ending in a newline. */
    String writeJson(Document document);
}
