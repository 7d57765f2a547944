package io.hcp4j.apiserver.registry;

/**
 * The parameters of a write.
 *
 * @param manager the owner of the fields that are set
 * @param dryRun whether everything is done except storing
 * @param unknownFields how fields that the schema does not know are treated
 */
public record WriteParameters(String manager, boolean dryRun, UnknownFields unknownFields) {
    /** How the server itself writes. */
    public static final WriteParameters OWN = new WriteParameters("kube-apiserver", false, UnknownFields.IGNORE);

    /** How unknown and duplicate fields are treated. */
    public enum UnknownFields {
        /** They are dropped. */
        IGNORE,
        /** They are dropped, and the client is warned. */
        WARN,
        /** The request is refused. */
        REFUSE
    }
}
