package io.hcp4j.documents;

/** Bytes that are not one JSON or YAML value. The message never quotes them: they may be secret. */
public final class MalformedText extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, without quoting the text. */
    public MalformedText(String message) {
        super(message);
    }
}
