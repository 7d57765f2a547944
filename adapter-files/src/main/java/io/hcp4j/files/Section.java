package io.hcp4j.files;

/** The lists of a kubeconfig. */
enum Section {
    CLUSTERS("clusters", "cluster"),
    USERS("users", "user"),
    CONTEXTS("contexts", "context");

    private final String list;
    private final String entry;

    Section(String list, String entry) {
        this.list = list;
        this.entry = entry;
    }

    /** The list's key. */
    String list() {
        return list;
    }

    /** The key of the content in each of the list's entries. */
    String entry() {
        return entry;
    }
}
