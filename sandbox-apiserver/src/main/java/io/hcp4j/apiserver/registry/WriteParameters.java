package io.hcp4j.apiserver.registry;

/**
 * How something is to be written.
 *
 * @param manager who owns the fields that are set
 * @param dryRun whether everything is done except storing
 * @param unknownFields what becomes of fields that the schema does not know
 */
public record WriteParameters(String manager, boolean dryRun, UnknownFields unknownFields) {
    /** How the server itself writes. */
    public static final WriteParameters OWN = new WriteParameters("kube-apiserver", false, UnknownFields.IGNORE);

    /** What becomes of unknown and duplicate fields. */
    public enum UnknownFields {
        /** They are dropped. */
        IGNORE,
        /** They are dropped, and the client is warned. */
        WARN,
        /** The request is refused. */
        REFUSE
    }
}
