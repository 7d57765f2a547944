package io.hcp4j.apiserver.patching.ownership;

/**
 * What tells one entry of {@code metadata.managedFields} from the others.
 *
 * @param name the field manager
 * @param applies true for the operation Apply, false for Update
 * @param apiVersion the version it wrote in; "" for those who apply
 * @param subresource through which it wrote; "" for the object itself
 */
record Manager(String name, boolean applies, String apiVersion, String subresource) {
    String operation() {
        return applies ? "Apply" : "Update";
    }

    /** The text by which the server sorts managers. */
    String identifier() {
        return "{\"manager\":" + Scalars.write(name) + ",\"operation\":\"" + operation() + "\""
                + (apiVersion.isEmpty() ? "" : ",\"apiVersion\":\"" + apiVersion + "\"")
                + (subresource.isEmpty() ? "" : ",\"subresource\":\"" + subresource + "\"")
                + "}";
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return Scalars.write(name)
                + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"")
                + (applies ? "" : " using " + apiVersion);
    }
}
